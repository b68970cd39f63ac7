package org.zayavka.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.intake.PaperLetter.from;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.zayavka.channel.Bounce;
import org.zayavka.channel.Machine;
import org.zayavka.channel.MessageUndelivered;
import org.zayavka.intake.IntakeRecord.Outcome;
import org.zayavka.shared.OutboxId;

/** What machines write never works on a ticket (complaint 1). */
@NullUnmarked
class MachineLettersTests extends AtTheReception {

    @Test
    void filesAnAutomaticAnswerWithItsTicket() {
        var ticket = registered(mail.arrives(from(OLGA).says("Не печатает")));
        mail.sent.put("<signed@zayavka.example>", ticket.id());
        var letter = mail.arrives(from(OLGA)
                .byMachine(Machine.AUTOMATIC)
                .answering("<signed@zayavka.example>")
                .says("Я в отпуске"));

        assertThat(facts(letter).machine()).isEqualTo("automatic");
        inTransaction(() -> {
            intake.file(letter, verdict("automatic"));
            return letter;
        });

        assertThat(kinds(ticket)).contains("MachineMailFiled").doesNotContain("RequesterAdded");
        assertThat(remarks(ticket)).contains("machine-mail");
        assertThat(records.of(letter).orElseThrow().outcome()).isEqualTo(Outcome.FILED);
    }

    @Test
    void filesTheReportOfALetterThatDidNotArrive() {
        var ticket = registered(mail.arrives(from(OLGA).says("Не печатает")));
        mail.bouncedTicket = Optional.of(ticket.id());
        var report = mail.arrives(from("mailer-daemon@mail.example")
                .reporting(new Bounce(address(OLGA), "<signed@zayavka.example>", "5.1.1", true, "User unknown")));

        inTransaction(() -> {
            intake.markUndeliverable(report, verdict("bounce"));
            return report;
        });

        assertThat(mail.bounces).hasSize(1);
        assertThat(kinds(ticket)).contains("MachineMailFiled");
        assertThat(records.of(report).orElseThrow().ticket()).isEqualTo(ticket.id());
    }

    @Test
    void keepsAReportThatMatchesNothingAsAnEvent() {
        var report = mail.arrives(
                from("mailer-daemon@mail.example").reporting(new Bounce(null, null, "", true, "Something is wrong")));

        inTransaction(() -> {
            intake.markUndeliverable(report, verdict("bounce"));
            return report;
        });

        assertThat(records.of(report).orElseThrow().outcome()).isEqualTo(Outcome.UNDELIVERABLE);
        assertThat(records.of(report).orElseThrow().ticket()).isNull();
    }

    @Test
    void tellsTheTicketOfMailThatWasRefused() {
        var ticket = registered(mail.arrives(from(OLGA).says("Не печатает")));

        undeliveredMail.on(new MessageUndelivered(
                new OutboxId(1), ticket.id(), List.of(address(OLGA)), "550 5.1.1 User unknown", NOW));
        undeliveredMail.on(new MessageUndelivered(new OutboxId(2), null, List.of(), "", NOW));

        assertThat(kinds(ticket)).contains("DeliveryFailed");
    }

    /** Complaint 1, 6: a number in the subject lets no stranger's machine into others' conversation. */
    @Test
    void keepsAStrangersMachineOutOfTheConversation() {
        var ticket = registered(mail.arrives(from(OLGA).says("Не печатает")));
        var letter = mail.arrives(from(STRANGER)
                .byMachine(Machine.AUTOMATIC)
                .about("Re: [zayavka #" + ticket.id() + "]")
                .says("Ваше обращение принято"));

        inTransaction(() -> {
            intake.file(letter, verdict("automatic"));
            return letter;
        });

        assertThat(kinds(ticket)).doesNotContain("MachineMailFiled");
        assertThat(records.of(letter).orElseThrow().ticket()).isNull();
    }

    /** Complaint 1 */
    @Test
    void keepsAReportOnSomebodyElsesLetterOutOfTheConversation() {
        var ticket = registered(mail.arrives(from(OLGA).says("Не печатает")));
        var report = mail.arrives(from("mailer-daemon@mail.example")
                .about("Undelivered: [zayavka #" + ticket.id() + "]")
                .reporting(new Bounce(null, null, "", true, "Something is wrong")));

        inTransaction(() -> {
            intake.markUndeliverable(report, verdict("bounce"));
            return report;
        });

        assertThat(kinds(ticket)).doesNotContain("MachineMailFiled");
    }
}
