package org.zayavka.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zayavka.intake.PaperLetter.from;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.zayavka.intake.IntakeRecord.Outcome;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Closing;

/** A letter joins the conversation of its ticket. */
@NullUnmarked
class AppendingTests extends AtTheReception {

    /** S5.3 */
    @Test
    void appendsAnAnswerAndRecordsHowTheTicketWasFound() {
        var ticket = registered(mail.arrives(from(OLGA).says("Не печатает")));
        var reply = mail.arrives(from(OLGA)
                .cc("copy@elsewhere.example")
                .about("Re: [zayavka #" + ticket.id() + "]")
                .says("Модель 1020"));

        inTransaction(() -> intake.append(reply, ANSWER));

        assertThat(remarks(ticket)).contains("found-by-subject");
        assertThat(kinds(ticket)).contains("RequesterAdded");
        assertThat(takesPart(ticket, "copy@elsewhere.example")).isTrue();
        assertThat(records.of(reply).orElseThrow().proof()).isEqualTo(Proof.SUBJECT);
        assertThat(records.ofTicket(ticket.id())).hasSize(2);
    }

    /** Complaint 8 */
    @Test
    void opensALinkedTicketForAReplyAfterTheClose() {
        var closed = registered(mail.arrives(from(OLGA).says("Не печатает")));
        inTransaction(() -> {
            var ticket = tickets.get(closed.id());
            ticket.close(Closing.CONFIRMED, NOW);
            tickets.save(ticket);
            return ticket;
        });
        var subject = "Re: [zayavka #" + closed.id() + "] Не печатает";
        var reply = mail.arrives(from(OLGA).about(subject).says("Опять"));

        assertThat(facts(reply).thread()).isEqualTo("closed");
        var linked = registered(reply);
        assertThat(linked.follows()).isEqualTo(closed.id());
        assertThat(linked.subject()).isEqualTo("Не печатает");
        assertThat(registered(mail.arrives(from(STRANGER).about(subject).says("Опять")))
                        .follows())
                .isNull();
    }

    /** Complaint 6: a stranger's reply waits for a person. */
    @Test
    void holdsALetterAndAppendsItWhenAPersonSaysSo() {
        var ticket = registered(mail.arrives(from(OLGA).says("Не печатает")));
        var letter = mail.arrives(
                from(STRANGER).about("[zayavka #" + ticket.id() + "]").says("И у нас"));

        var card = inTransaction(() -> intake.hold(letter, verdict("review")));

        assertThat(card.sender()).isEqualTo(STRANGER);
        assertThat(records.of(letter).orElseThrow().outcome()).isEqualTo(Outcome.HELD);
        assertThat(records.of(letter).orElseThrow().referenced()).isEqualTo(ticket.id());
        assertThat(records.latest(Outcome.HELD, 10)).hasSize(1);
        assertThat(kinds(ticket)).contains("LetterHeld").doesNotContain("RequesterAdded");

        inTransaction(() -> intake.append(letter, reviewed(null, "Это её коллега")));

        var record = records.of(letter).orElseThrow();
        assertThat(record.outcome()).isEqualTo(Outcome.APPENDED);
        assertThat(record.kind()).isEqualTo("review");
        assertThat(record.decidedBy()).isEqualTo("anna");
        assertThat(takesPart(ticket, STRANGER)).isTrue();
        assertThat(remarks(ticket)).contains("reviewed");
        assertThat(notes(ticket)).contains("Это её коллега");
    }

    @Test
    void refusesToAppendToATicketThatIsNotThereOrClosed() {
        var letter = mail.arrives(from(STRANGER).says("И у нас"));
        inTransaction(() -> intake.hold(letter, verdict("review")));

        assertThatThrownBy(() -> inTransaction(() -> intake.append(letter, reviewed(null, ""))))
                .hasMessageContaining("Укажите номер");
        assertThatThrownBy(() -> inTransaction(() -> intake.append(letter, reviewed(new TicketId(999_999), ""))))
                .hasMessageContaining("999999");
    }
}
