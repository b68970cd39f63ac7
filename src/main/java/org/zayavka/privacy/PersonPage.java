package org.zayavka.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;
import org.zayavka.privacy.PersonalFile.CallRow;
import org.zayavka.privacy.PersonalFile.ClaimRow;
import org.zayavka.privacy.PersonalFile.FileRow;
import org.zayavka.privacy.PersonalFile.LetterRow;
import org.zayavka.privacy.PersonalFile.MessageRow;
import org.zayavka.privacy.PersonalFile.TicketRow;
import org.zayavka.shared.Language;

/** The page of an archive that a person reads: one column, plain, without scripts; nothing in it is taken for HTML. */
final class PersonPage {

    private static final String STYLE = """
            body { margin: 2rem auto; max-width: 46rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1b1f24;
              overflow-wrap: anywhere; }
            h2 { margin-top: 2.5rem; } .quiet { color: #5a6472; } .entry { margin: 1rem 0; padding: .5rem 1rem;
              border: 1px solid #d8dde3; border-radius: 6px; } .text { white-space: pre-wrap; }
            table { border-collapse: collapse; } th, td { text-align: left; padding: .25rem 1rem .25rem 0; vertical-align: top; }
            """;

    private final Writer out;
    private final Language language;
    private final DateTimeFormatter moments;

    /** @param zone in which moments are read */
    PersonPage(Writer out, Language language, ZoneId zone) {
        this.out = out;
        this.language = language;
        this.moments = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm").withZone(zone);
    }

    void begin(Person person, Instant now, List<Map<String, Object>> register) throws IOException {
        var title = language.say("Персональные данные", "Personal data");
        out.write("<!DOCTYPE html>\n<html lang=\"" + language.code() + "\"><head><meta charset=\"utf-8\"><title>"
                + title
                + "</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>" + STYLE
                + "</style></head><body>\n<h1>" + title + "</h1>\n<table>");
        row(language.say("Адрес", "Address"), person.address().value());
        row(language.say("Имя", "Name"), String.join(", ", person.names()));
        row(language.say("Телефон", "Phone"), String.join(", ", person.phones()));
        row(language.say("Составлено", "Made"), moments.format(now));
        for (var contact : register) {
            row(language.say("В реестре", "In the register"), contact.get("company") + ", " + contact.get("name"));
            row(
                    language.say("Язык и часовой пояс", "Language and time zone"),
                    contact.get("language") + ", " + contact.get("zone"));
        }
        out.write("</table>\n<p class=\"quiet\">"
                + language.say(
                        "Здесь всё, что служба хранит об этом человеке: его заявки и письма, наши ответы и пометки."
                                + " Писем других людей здесь нет. Те же сведения для программ — в файле data.json.",
                        "Here is all that the desk holds about this person: their tickets and letters, our answers and"
                                + " notes. Letters of other people are not here. The same for programs is in data.json.")
                + "</p>\n");
    }

    private void row(String name, String value) throws IOException {
        if (!value.isBlank()) {
            out.write("<tr><th scope=\"row\">" + name + "</th><td>" + escaped(value) + "</td></tr>");
        }
    }

    void ticket(Holdings.Touched touched, @Nullable TicketRow ticket) throws IOException {
        out.write("<h2>" + language.say("Заявка № ", "Ticket no. ") + touched.number()
                + (ticket == null ? "" : " " + escaped(ticket.subject())) + "</h2>\n<table>");
        if (ticket == null) {
            row(
                    language.say("Чья", "Whose"),
                    language.say("другого человека, с участием этого", "another person’s, this one took part"));
        } else {
            row(language.say("Компания", "Company"), ticket.companyName());
            row(language.say("Заявитель", "Requester"), ticket.requesterName());
            row(language.say("Пришла", "Arrived"), moments.format(ticket.arrivedAt()));
            row(language.say("Закрыта", "Closed"), ticket.closedAt() == null ? "" : moments.format(ticket.closedAt()));
            row(language.say("Решение", "Solution"), ticket.solution() == null ? "" : ticket.solution());
        }
        out.write("</table>\n");
    }

    void message(MessageRow message, List<FileRow> files, long ticket) throws IOException {
        out.write("<div class=\"entry\"><strong>" + escaped(who(message)) + "</strong> <span class=\"quiet\">"
                + moments.format(message.at()) + " " + escaped(message.subject()) + "</span><div class=\"text\">"
                + escaped(message.text()) + "</div>");
        for (var file : files) {
            var path = file.path(ticket);
            out.write("<div><a href=\"" + escaped(encoded(path)) + "\">" + escaped(file.name()) + "</a></div>");
        }
        out.write("</div>\n");
    }

    private String who(MessageRow message) {
        return switch (message.direction()) {
            case "OUT" -> language.say("Служба", "The desk");
            case "NOTE" -> language.say("Внутренняя пометка", "Internal note");
            default -> message.author().isBlank() ? String.valueOf(message.address()) : message.author();
        };
    }

    void letters(List<LetterRow> letters) throws IOException {
        if (letters.isEmpty()) {
            return;
        }
        out.write("<h2>" + language.say("Письма, как они пришли", "Letters as they came in") + "</h2>\n<ul>");
        for (var letter : letters) {
            out.write("<li><a href=\"" + letter.path() + "\">" + moments.format(letter.at()) + "</a> "
                    + escaped(letter.subject()) + "</li>");
        }
        out.write("</ul>\n");
    }

    void calls(List<CallRow> calls) throws IOException {
        if (calls.isEmpty()) {
            return;
        }
        out.write("<h2>" + language.say("Звонки", "Phone calls") + "</h2>\n");
        for (var call : calls) {
            out.write("<div class=\"entry\"><strong>" + escaped(call.name()) + "</strong> <span class=\"quiet\">"
                    + moments.format(call.at()) + " " + escaped(call.phone())
                    + (call.ticket() == null ? "" : language.say(", заявка № ", ", ticket no. ") + call.ticket())
                    + "</span><div class=\"text\">" + escaped(words(call)) + "</div></div>\n");
        }
    }

    void claims(List<ClaimRow> claims) throws IOException {
        if (claims.isEmpty()) {
            return;
        }
        out.write("<h2>" + language.say("Претензии", "Claims") + "</h2>\n");
        for (var claim : claims) {
            var words = Stream.of(claim.substance(), claim.letters(), claim.answer())
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining("\n\n"));
            out.write("<div class=\"entry\"><strong>C-" + claim.number() + " " + escaped(claim.ownerName())
                    + "</strong> <span class=\"quiet\">" + moments.format(claim.arrivedAt()) + " "
                    + escaped(claim.contactPhone()) + "</span><div class=\"text\">" + escaped(words)
                    + "</div></div>\n");
        }
    }

    private static String words(CallRow call) {
        return Stream.of(call.about(), call.solution(), call.note(), call.recording())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    void end() throws IOException {
        out.write("</body></html>\n");
        out.flush();
    }

    private static String encoded(String path) {
        return Arrays.stream(path.split("/"))
                .map(part -> UriUtils.encodePathSegment(part, UTF_8))
                .collect(Collectors.joining("/"));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
