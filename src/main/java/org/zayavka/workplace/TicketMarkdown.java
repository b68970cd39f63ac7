package org.zayavka.workplace;

import static org.zayavka.shared.Markdown.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zayavka.customer.Contract;
import org.zayavka.shared.Markdown;
import org.zayavka.ticket.NewMessage.Direction;
import org.zayavka.ticket.Priority;
import org.zayavka.ticket.QueueStanding;

/** A ticket as the texts of a form; what strangers wrote stays words. */
record TicketMarkdown(TicketCard ticket, DeskWords words, RemarkWords remarks) {

    private static final int TEXT = 4000;

    String subject() {
        return ticket.subject().isBlank() ? words.say("(без темы)", "(no subject)") : line(ticket.subject());
    }

    String link() {
        var page = "](/desk/tickets/" + ticket.id();
        return words.say("[Вся заявка № ", "[The whole ticket no. ") + ticket.id() + page + ") · "
                + words.say("[Позвать руководителя", "[Call the head of the desk") + page + "#call-head)";
    }

    String requester(@Nullable Contract contract, String phone) {
        var lines = new ArrayList<String>();
        lines.add("**"
                + (ticket.requester().isBlank()
                        ? words.say("Имя неизвестно", "Name unknown")
                        : line(ticket.requester()))
                + "**");
        lines.add(line(ticket.address()));
        lines.add(line(phone));
        lines.add(line(ticket.company()));
        if (contract != null) {
            lines.add(words.say("Договор ", "Contract ")
                    + line(contract.number())
                    + words.say(", план ", ", plan ")
                    + line(words.plan(contract.plan())));
            lines.add(words.say("Баланс ", "Balance ") + line(words.money(contract.balance())));
        }
        lines.add(identification());
        return lines(lines);
    }

    private String identification() {
        return switch (ticket.identifiedBy()) {
            case "REGISTERED_ADDRESS" ->
                words.say("Опознан по зарегистрированному адресу", "Identified by the registered address");
            case "AGENT" -> words.say("Опознан сотрудником", "Identified by an agent");
            case "PHONE" ->
                words.say(
                        "Опознан по телефону: договор и фамилия совпали",
                        "Identified by phone: contract and surname match");
            case "CONTRACT_NAMED" ->
                words.say(
                        "Назвал договор, но адрес не зарегистрирован",
                        "Named a contract, but the address is not registered");
            default -> words.say("Не опознан", "Not identified");
        };
    }

    /** @param standing absent for a ticket that stands in no queue */
    String deadlines(String calculation, @Nullable QueueStanding standing) {
        var lines = new ArrayList<String>();
        if (ticket.solutionDue() != null) {
            lines.add(words.say("Решить до **", "Solve by **") + line(words.until(ticket.solutionDue())) + "**"
                    + (ticket.overdue(words.now()) ? words.say(" — просрочено", " — overdue") : ""));
        }
        if (ticket.reactionDue() != null && ticket.reactedAt() == null) {
            lines.add(words.say("Начать до ", "Start by ") + line(words.until(ticket.reactionDue())));
        }
        lines.add(words.say("Приоритет: ", "Priority: ")
                + priority(ticket.priority())
                + (ticket.declaredUrgent() ? words.say(", объявлена срочной", ", declared urgent") : ""));
        lines.add(standing == null ? "" : words.say("Очередь: ", "Queue: ") + line(words.standing(standing)));
        lines.add(calculation.isEmpty() ? "" : Markdown.text(calculation));
        return lines(lines);
    }

    private String priority(Priority priority) {
        return switch (priority) {
            case URGENT -> words.say("срочный", "urgent");
            case HIGH -> words.say("высокий", "high");
            case NORMAL -> words.say("обычный", "normal");
            case LOW -> words.say("низкий", "low");
        };
    }

    /** The newest first: what an agent has not read yet. */
    String conversation(List<ConversationEntry> entries) {
        var said = new ArrayList<String>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            said.add(entry(entries.get(i)));
        }
        if (said.size() < 2) {
            return String.join("", said);
        }
        return words.say("*Сначала новые*", "*The newest first*") + "\n\n" + String.join("\n\n---\n\n", said);
    }

    private String entry(ConversationEntry entry) {
        var kind = entry.direction() == Direction.NOTE ? words.say(" (внутренняя заметка)", " (internal note)") : "";
        var text = entry.ownText();
        var shown = text.length() > TEXT
                ? text.substring(0, TEXT) + words.say("… (дальше — по ссылке)", "… (more behind the link)")
                : text;
        return "**" + line(author(entry)) + "**" + kind + ", " + line(words.moment(entry.at())) + "\n\n"
                + Markdown.text(shown) + remarks(entry);
    }

    private String author(ConversationEntry entry) {
        if (!entry.author().isBlank()) {
            return entry.author();
        }
        return entry.address().isBlank() ? words.say("«Заявка»", "Zayavka") : entry.address();
    }

    /** What the agent has to know; how a reply found its ticket is for the page. */
    private String remarks(ConversationEntry entry) {
        return entry.remarks().stream()
                .filter(remark -> !remark.code().startsWith("found-by-"))
                .map(remark -> "\n\n*" + line(remarks.say(remark)) + "*")
                .collect(Collectors.joining());
    }

    String files(List<ConversationEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.files().stream()
                        .map(file -> "- [" + line(file.name()) + "](/desk/files/" + entry.id() + "/" + file.position()
                                + "), " + words.size(file.size()) + caution(file)))
                .collect(Collectors.joining("\n"));
    }

    private String caution(ConversationEntry.Attachment file) {
        var caution = words.caution(file);
        return caution.isEmpty() ? "" : " **" + line(caution) + "**";
    }

    String warnings(@Nullable Contract contract) {
        var warnings = new ArrayList<String>();
        if (!ticket.identified()) {
            warnings.add(words.say(
                    "⚠ Заявитель не опознан: работы, которые меняют данные, — только после проверки.",
                    "⚠ The requester is not identified: work that changes data only after a check."));
        }
        if (ticket.isFromPhone()) {
            warnings.add(words.say(
                    "⚠ Заявка с телефона: работы, которые меняют данные, — только по письменному запросу.",
                    "⚠ A ticket from the phone: work that changes data only on a written request."));
        }
        if (contract != null && contract.isDebtor()) {
            warnings.add(words.say("⚠ У клиента долг.", "⚠ The customer is in debt."));
        }
        if (ticket.address().isBlank()) {
            warnings.add(words.say(
                    "⚠ У заявки нет адреса: прежде чем решать или спрашивать, свяжите её с контактом.",
                    "⚠ The ticket has no address: link it to a contact before you solve it or ask."));
        }
        if (ticket.undelivered()) {
            warnings.add(words.say("⚠ Одно из наших писем не дошло.", "⚠ One of our letters did not arrive."));
        }
        if (hasNews()) {
            warnings.add(words.say("Есть новое письмо заявителя.", "The requester has written again."));
        }
        return String.join("\n\n", warnings);
    }

    /** Something came after the ticket did; of a closed one it was what closed it. */
    private boolean hasNews() {
        return ticket.closedAt() == null
                && ticket.newsAt() != null
                && ticket.newsAt().isAfter(ticket.arrivedAt());
    }

    private static String lines(List<String> lines) {
        return lines.stream()
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\\\n"));
    }
}
