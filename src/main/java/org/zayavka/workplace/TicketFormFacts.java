package org.zayavka.workplace;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zayavka.customer.Contact;
import org.zayavka.customer.Customers;
import org.zayavka.engine.FormFacts;
import org.zayavka.engine.OpenForm;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Markdown;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.Moments;
import org.zayavka.ticket.Queues;

/** What the forms of a ticket's tasks show: the request, who asks, what was promised. Markdown, made safe. */
@Component
class TicketFormFacts implements FormFacts {

    private static final Set<String> FORMS = Set.of(
            "triageTicket",
            "solveOnLine2",
            "waitForAnswer",
            "explainBreach",
            "answerHeadCall",
            "qualityCall",
            "answerRating",
            "describeVisit",
            "chooseSlot",
            "writeAct");
    private static final int LAST_LETTERS = 6;
    private static final int CANDIDATES = 20;

    private final TicketCards tickets;
    private final ConversationReader conversation;
    private final Customers customers;
    private final Calculations calculations;
    private final Queues queues;
    private final MessageSource messages;
    private final Moments moments;
    private final Clock clock;

    TicketFormFacts(
            TicketCards tickets,
            ConversationReader conversation,
            Customers customers,
            Calculations calculations,
            Queues queues,
            MessageSource messages,
            Moments moments,
            Clock clock) {
        this.tickets = tickets;
        this.conversation = conversation;
        this.customers = customers;
        this.calculations = calculations;
        this.queues = queues;
        this.messages = messages;
        this.moments = moments;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> facts(OpenForm form) {
        var key = form.businessKey();
        if (!FORMS.contains(form.form()) || key == null || !key.matches("[1-9]\\d{0,17}")) {
            return Map.of();
        }
        return tickets.find(new TicketId(Long.parseLong(key)))
                .map(ticket -> facts(form, ticket, new DeskWords(moments, form.language(), clock.instant())))
                .orElse(Map.of());
    }

    private Map<String, Object> facts(OpenForm form, TicketCard ticket, DeskWords words) {
        var cards = new TicketMarkdown(ticket, words, new RemarkWords(messages, words));
        var facts = new LinkedHashMap<String, Object>();
        if (form.asks("requesterCard", "warnings")) {
            customer(ticket, cards, facts);
        }
        if (form.asks("conversation", "files", "contactOptions")) {
            letters(ticket, cards, facts);
        }
        if (form.asks("deadlineCard")) {
            var standing = queues.of(List.of(ticket.id())).get(ticket.id());
            facts.put("deadlineCard", cards.deadlines(calculations.of(ticket, words), standing));
        }
        facts.put("ticketNumber", ticket.id().toString());
        facts.put("ticketSubject", cards.subject());
        facts.put("ticketLink", cards.link());
        facts.put("reopened", ticket.openedTimes() > 1);
        facts.put("identified", ticket.identified());
        facts.put("question", Markdown.text(ticket.question()));
        return facts;
    }

    private void customer(TicketCard ticket, TicketMarkdown cards, Map<String, Object> facts) {
        var contract = ticket.contract() == null
                ? null
                : customers.contract(ticket.contract()).orElse(null);
        facts.put("requesterCard", cards.requester(contract, phone(ticket)));
        facts.put("warnings", cards.warnings(contract));
    }

    private void letters(TicketCard ticket, TicketMarkdown cards, Map<String, Object> facts) {
        var entries = conversation.last(ticket.id(), LAST_LETTERS);
        facts.put("conversation", cards.conversation(entries));
        facts.put("files", cards.files(entries));
        facts.put("contactOptions", contactOptions(ticket, entries));
    }

    private String phone(TicketCard ticket) {
        return ticket.contact(customers).map(Contact::phone).orElse("");
    }

    /** Whom an unidentified sender is likely to belong to. */
    private List<Map<String, String>> contactOptions(TicketCard ticket, List<ConversationEntry> entries) {
        var text = entries.isEmpty() ? "" : entries.get(0).ownText();
        var sender = EmailAddress.parse(ticket.address()).orElse(null);
        return customers.candidates(sender, ticket.subject() + "\n" + text, CANDIDATES).stream()
                .map(contact ->
                        Map.of("label", label(contact), "value", contact.id().toString()))
                .toList();
    }

    private String label(Contact contact) {
        var company =
                customers.company(contact.company()).map(found -> found.name()).orElse("");
        return contact.name() + " — " + company + ", " + contact.address();
    }
}
