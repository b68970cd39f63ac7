package org.zayavka.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.intake.PaperLetter.from;
import static org.zayavka.intake.PaperLetter.fromNobody;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** No letter is lost because nobody could read it (complaint 2). */
@NullUnmarked
class QuarantineTests extends AtTheReception {

    /** Complaint 2 */
    @Test
    void keepsTheOriginalOfAnUnreadableLetterInQuarantine() {
        var letter = mail.arrives(from(OLGA).unreadable().about("Битое"));

        var ticket = registered(letter);

        assertThat(facts(letter).readable()).isFalse();
        assertThat(ticket.quarantine()).isTrue();
        assertThat(ticket.requester().address()).isEqualTo(address(OLGA));
        assertThat(ticket.requester().identified()).isTrue();
        assertThat(original(ticket)).isEqualTo("raw bytes");
        assertThat(remarks(ticket)).contains("quarantine");
    }

    /** Complaint 2: whatever made earlier attempts fail, the letter is not lost. */
    @Test
    void givesUpReadingAndQuarantinesEvenWhatTheReaderRefuses() {
        var letter = mail.arrives(from(OLGA).says("Привет"));
        mail.letters.put(letter, null);

        var ticket = inTransaction(() -> {
            intake.giveUpReading(letter);
            var facts = intake.read(letter);
            assertThat(facts.readable()).isFalse();
            assertThat(facts.machine()).isEqualTo("none");
            assertThat(facts.copy()).isFalse();
            return tickets.get(intake.register(letter, NEW));
        });

        assertThat(ticket.quarantine()).isTrue();
        assertThat(ticket.subject()).isEqualTo("(без темы)");
        assertThat(original(ticket)).isEqualTo("raw bytes");
    }

    @Test
    void registersALetterWithoutASender() {
        var letter = mail.arrives(fromNobody().says("Кто я?"));

        assertThat(facts(letter).senderRole()).isEqualTo("none");
        var ticket = registered(letter);
        assertThat(ticket.requester().address()).isNull();
        assertThat(ticket.requester().identified()).isFalse();
        assertThat(ticket.quarantine()).isFalse();
        assertThat(original(ticket)).isEqualTo("raw bytes");
    }

    /** Complaint 2 */
    @Test
    void quarantinesALetterThatHoldsNothingAndNamesNobody() {
        var ticket = registered(mail.arrives(fromNobody().about("").says("")));

        assertThat(ticket.quarantine()).isTrue();
        assertThat(original(ticket)).isEqualTo("raw bytes");
    }

    /** Complaint 1: what nobody can read may be a machine's; it is answered only to somebody known. */
    @Test
    void answersNoStrangersUnreadableLetter() {
        var ticket = registered(mail.arrives(from(STRANGER).unreadable()));

        assertThat(ticket.quarantine()).isTrue();
        assertThat(ticket.requester().address()).isNull();
    }

    /** Complaint 2: when the desk couldn't, a letter that reads waits for the desk and then is one like any other. */
    @Test
    void doesNotQuarantineALetterThatReads() {
        var letter = mail.arrives(from(OLGA).says("Привет"));

        var ticket = inTransaction(() -> {
            intake.giveUpReading(letter);
            assertThat(intake.read(letter).readable()).isTrue();
            return tickets.get(intake.register(letter, NEW));
        });

        assertThat(ticket.quarantine()).isFalse();
        assertThat(ticket.requester().address()).isEqualTo(address(OLGA));
        assertThat(ticket.arrivedAt()).isEqualTo(mail.letters.get(letter).receivedAt());
    }
}
