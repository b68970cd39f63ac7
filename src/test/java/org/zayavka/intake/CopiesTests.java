package org.zayavka.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.intake.PaperLetter.from;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.zayavka.ticket.Intent;

/** One letter to two mailboxes is one ticket (complaint 7). */
@NullUnmarked
class CopiesTests extends AtTheReception {

    @Test
    void tellsTheTicketThatItsLetterCameToAnotherMailboxToo() {
        var first = mail.arrives(from(OLGA).id("<same@romashka.example>").says("Не печатает"));
        var second = mail.arrives(from(OLGA)
                .through(PaperMail.BILLING)
                .id("<same@romashka.example>")
                .says("Не печатает"));

        assertThat(facts(first).copy()).isFalse();
        var ticket = registered(first);
        assertThat(facts(second).copy()).isTrue();
        inTransaction(() -> {
            intake.noteCopy(second, verdict("copy"));
            return second;
        });

        assertThat(kinds(ticket)).contains("ArrivedElsewhereToo");
        assertThat(remarks(ticket)).contains("came-elsewhere-too", "billing@zayavka.example");
        assertThat(records.of(second).orElseThrow().copyOf()).isEqualTo(first);
        assertThat(records.of(second).orElseThrow().ticket()).isEqualTo(ticket.id());
    }

    /** Whoever handed the letter over to the other department knows about it all the same. */
    @Test
    void namesTheDepartmentThatDoesNotHaveTheTicket() {
        var first = mail.arrives(from(OLGA).id("<handed@romashka.example>").says("Пришлите счёт"));
        var second = mail.arrives(from(OLGA)
                .through(PaperMail.BILLING)
                .id("<handed@romashka.example>")
                .says("Пришлите счёт"));
        var ticket = inTransaction(() -> {
            intake.handOver(first, new Verdict("wrongDepartment", Intent.NONE, "billing", "причина", null));
            return tickets.get(
                    intake.register(first, new Verdict("wrongDepartment", Intent.NONE, "billing", "причина", null)));
        });
        assertThat(ticket.department()).isEqualTo("billing");

        inTransaction(() -> {
            intake.noteCopy(second, verdict("copy"));
            return second;
        });

        assertThat(remarks(ticket)).contains("came-elsewhere-too", "support@zayavka.example");
    }

    @Test
    void letsTheCopyOfAHeldLetterFollowItToItsTicket() {
        var first = mail.arrives(from(STRANGER).id("<same@x.example>").says("Ругань"));
        var second = mail.arrives(
                from(STRANGER).through(PaperMail.BILLING).id("<same@x.example>").says("Ругань"));
        inTransaction(() -> intake.hold(first, verdict("review")));
        inTransaction(() -> {
            intake.noteCopy(second, verdict("copy"));
            return second;
        });
        assertThat(records.of(second).orElseThrow().ticket()).isNull();

        var ticket = inTransaction(() -> tickets.get(intake.register(first, reviewed(null, ""))));

        assertThat(kinds(ticket)).contains("ArrivedElsewhereToo");
        assertThat(records.of(second).orElseThrow().ticket()).isEqualTo(ticket.id());
    }
}
