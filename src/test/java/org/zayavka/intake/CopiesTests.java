package org.zayavka.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.intake.PaperLetter.from;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.zayavka.shared.InboxId;
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

    /** A department with two mailboxes, or two copies that both say the same, is told once. */
    @Test
    void tellsEachOtherDepartmentOnce() {
        var first = mail.arrives(from(OLGA).id("<three@romashka.example>").says("Пришлите счёт"));
        var billing = mail.arrives(from(OLGA)
                .through(PaperMail.BILLING)
                .id("<three@romashka.example>")
                .says("Пришлите счёт"));
        var invoices = mail.arrives(from(OLGA)
                .through(PaperMail.INVOICES)
                .id("<three@romashka.example>")
                .says("Пришлите счёт"));
        var handedOver = new Verdict("wrongDepartment", Intent.NONE, "billing", "причина", null);
        var ticket = inTransaction(() -> {
            intake.handOver(first, handedOver);
            return tickets.get(intake.register(first, handedOver));
        });

        noteCopy(billing);
        noteCopy(invoices);

        assertThat(kinds(ticket)).containsOnlyOnce("ArrivedElsewhereToo");
        assertThat(remarks(ticket)).containsOnlyOnce("came-elsewhere-too");
        assertThat(records.of(invoices).orElseThrow().ticket()).isEqualTo(ticket.id());
    }

    /** The same when they waited for a person together. */
    @Test
    void tellsADepartmentOnceOfCopiesThatWaited() {
        var first = mail.arrives(from(STRANGER).id("<waited@x.example>").says("Ругань"));
        var billing = mail.arrives(from(STRANGER)
                .through(PaperMail.BILLING)
                .id("<waited@x.example>")
                .says("Ругань"));
        var invoices = mail.arrives(from(STRANGER)
                .through(PaperMail.INVOICES)
                .id("<waited@x.example>")
                .says("Ругань"));
        inTransaction(() -> intake.hold(first, verdict("review")));
        noteCopy(billing);
        noteCopy(invoices);

        var ticket = inTransaction(() -> tickets.get(intake.register(first, reviewed(null, ""))));

        assertThat(kinds(ticket)).containsOnlyOnce("ArrivedElsewhereToo");
    }

    private void noteCopy(InboxId copy) {
        inTransaction(() -> {
            intake.noteCopy(copy, verdict("copy"));
            return copy;
        });
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
