package org.zayavka.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zayavka.intake.PaperLetter.from;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.zayavka.intake.IntakeRecord.Outcome;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Closing;
import org.zayavka.ticket.Decision;
import org.zayavka.ticket.Intent;
import org.zayavka.ticket.State;
import org.zayavka.ticket.Ticket;

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

    /** Who may not read a ticket adds nothing to it, and does not learn that it is there. */
    @Test
    void refusesToAppendToATicketOfOthers() {
        var ticket = registered(mail.arrives(from(OLGA).says("Не печатает")));
        var letter = mail.arrives(from(STRANGER).says("И у нас"));
        inTransaction(() -> intake.hold(letter, verdict("review")));
        var review = new Verdict("", Intent.NONE, "", "", new Verdict.Review(ticket.id(), "", "outsider"));

        assertThatThrownBy(() -> inTransaction(() -> intake.append(letter, review)))
                .hasMessageContaining("Заявки № " + ticket.id() + " нет");
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

    /** Complaint 6: whoever is in copy neither withdraws nor confirms what somebody else asked. */
    @Test
    void onlyTheRequesterWithdraws() {
        var ticket = registered(mail.arrives(from(OLGA).cc(STRANGER).says("Не печатает")));

        says(STRANGER, ticket, Intent.WITHDRAWAL);

        assertThat(kinds(ticket)).contains("RequesterAdded").doesNotContain("RequesterWithdrew");
        assertThat(participantFacts(ticket)).containsExactly("true");

        says(OLGA, ticket, Intent.WITHDRAWAL);

        assertThat(kinds(ticket)).contains("RequesterWithdrew");
    }

    /** Complaint 6: nor does somebody whose held letter an agent added. */
    @Test
    void whoWasLetInByAnAgentConfirmsNothing() {
        var ticket = solved(registered(mail.arrives(from(OLGA).says("Не печатает"))));
        var letter = mail.arrives(
                from(STRANGER).about("[zayavka #" + ticket.id() + "]").says("И у нас"));
        inTransaction(() -> intake.hold(letter, verdict("review")));
        inTransaction(() -> intake.append(letter, reviewed(null, "")));

        says(STRANGER, ticket, Intent.CONFIRMATION);

        assertThat(kinds(ticket)).contains("ThanksReceived").doesNotContain("SolutionConfirmed");

        says(OLGA, ticket, Intent.CONFIRMATION);

        assertThat(kinds(ticket)).contains("SolutionConfirmed");
    }

    /** Complaint 6: who asked in a duplicate does not withdraw the ticket that it repeats. */
    @Test
    void whoAskedInADuplicateWithdrawsNotThePrimaryTicket() {
        var primary = registered(mail.arrives(from(OLGA).says("Не печатает")));
        var duplicate = registered(mail.arrives(from(IVAN).says("У меня тоже")));
        inTransaction(() -> {
            var ticket = tickets.get(duplicate.id());
            ticket.decide(new Decision(1, "", "", primary.id(), null, "", null, null), "anna", NOW);
            ticket.close(Closing.DUPLICATE, NOW);
            tickets.save(ticket);
            return ticket;
        });

        says(IVAN, duplicate, Intent.WITHDRAWAL);

        assertThat(kinds(primary)).contains("RequesterAdded").doesNotContain("RequesterWithdrew");
    }

    /** The address that wrote the request is the requester's as well as the one that answers are wanted at. */
    @Test
    void whoWantsAnswersElsewhereMayWithdrawFromTheAddressThatAsked() {
        var ticket = registered(
                mail.arrives(from(STRANGER).replyTo("other@elsewhere.example").says("Не печатает")));

        says(STRANGER, ticket, Intent.WITHDRAWAL);

        assertThat(kinds(ticket)).contains("RequesterWithdrew");
    }

    /** Complaint 8: thanks after the close is kept with the closed ticket. */
    @Test
    void thanksAfterTheCloseStayWithTheClosedTicket() {
        var ticket = registered(mail.arrives(from(OLGA).says("Не печатает")));
        inTransaction(() -> {
            var closing = tickets.get(ticket.id());
            closing.close(Closing.SILENCE, NOW);
            tickets.save(closing);
            return closing;
        });

        says(OLGA, ticket, Intent.THANKS);

        assertThat(kinds(ticket)).contains("ThanksReceived");
        assertThat(inTransaction(() -> tickets.get(ticket.id())).state()).isEqualTo(State.CLOSED);
    }

    private Ticket solved(Ticket ticket) {
        return inTransaction(() -> {
            var solving = tickets.get(ticket.id());
            solving.solve(org.zayavka.ticket.Outcome.SOLVED, NOW.plusSeconds(60), null, NOW);
            tickets.save(solving);
            return solving;
        });
    }

    private void says(String who, Ticket ticket, Intent intent) {
        var letter = mail.arrives(
                from(who).about("Re: [zayavka #" + ticket.id() + "]").says("Слова"));
        inTransaction(() -> intake.append(letter, new Verdict("answer", intent, "", "причина", null)));
    }

    private List<String> participantFacts(Ticket ticket) {
        return strings(
                "select facts ->> 'participant' from desk.ticket_event where ticket = :ticket and kind = 'RequesterAdded'",
                ticket);
    }
}
