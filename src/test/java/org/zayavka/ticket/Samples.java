package org.zayavka.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.zayavka.customer.Identification;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.ServiceLevel;

/** Tickets and letters for tests. */
final class Samples {

    static final Instant MONDAY_10 = Instant.parse("2026-11-23T07:00:00Z");
    static final EmailAddress OLGA = new EmailAddress("olga@romashka.example");
    static final ServiceLevel LEVEL = new ServiceLevel("workdays9to19", Duration.ofHours(1), Duration.ofHours(8));

    private Samples() {}

    static NewTicket newTicket(String subject) {
        return newTicket(subject, MONDAY_10);
    }

    static NewTicket newTicket(String subject, Instant arrivedAt) {
        return new NewTicket(
                subject,
                "support",
                new EmailAddress("support@zayavka.example"),
                new Requester(
                        null,
                        null,
                        null,
                        "ООО «Ромашка»",
                        "Ольга Петровна",
                        OLGA,
                        Language.RU,
                        ZoneId.of("Europe/Moscow"),
                        Identification.How.REGISTERED_ADDRESS),
                List.of(new EmailAddress("boss@romashka.example")),
                false,
                null,
                false,
                arrivedAt,
                letter("Не печатает принтер в бухгалтерии"));
    }

    static NewMessage letter(String text) {
        return new NewMessage(
                NewMessage.Direction.IN,
                "Ольга Петровна",
                OLGA,
                MONDAY_10,
                "Не печатает",
                List.of(
                        new NewMessage.Piece(NewMessage.Fold.OPEN, text),
                        new NewMessage.Piece(NewMessage.Fold.SIGNATURE, "-- \nОльга")),
                "",
                "<a@romashka.example>",
                null,
                null,
                List.of(),
                List.of());
    }

    static Decision answer(String text) {
        return new Decision(1, text, "", null, null, "", null, null);
    }

    static Promise promise(Instant due) {
        return new Promise("standard", LEVEL, MONDAY_10, due, due, due, due);
    }

    static Ticket working() {
        var ticket = Ticket.register(new TicketId(1042), newTicket("Не печатает принтер"), MONDAY_10);
        ticket.promise(promise(MONDAY_10.plus(Duration.ofHours(8))), MONDAY_10);
        return ticket;
    }

    static Ticket solved() {
        var ticket = working();
        ticket.decide(answer("Заменили картридж."), "anna", MONDAY_10);
        ticket.solve(Outcome.SOLVED, MONDAY_10.plus(Duration.ofDays(3)), 0L, MONDAY_10);
        return ticket;
    }

    static <E extends TicketEvent> boolean happened(Ticket ticket, Class<E> kind) {
        return ticket.events().stream().anyMatch(kind::isInstance);
    }
}
