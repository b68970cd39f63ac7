package org.zayavka.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zayavka.shared.Language;
import org.zayavka.shared.TicketId;

/** S5.3 */
class SubjectLineTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[zayavka #1042] Не печатает",
                "Re: [zayavka #1042] Не печатает",
                "Re[2]: [ZAYAVKA #1042] Не печатает",
                "Отв: Fwd: [zayavka  # 1042] Не печатает",
                "НА: (zayavka #1042) Не печатает",
                "RE: zayavka #1042 Не печатает",
                "Re: [zayavka №1042] Не печатает",
                "Re: [zayavka 1042] Не печатает",
                "AW: {zayavka#1042} Не печатает",
                "Re: [zayavka\r\n #1042] Не печатает"
            })
    void findsTheNumberWhateverMailersMadeOfIt(String subject) {
        assertThat(line(subject).tickets()).containsExactly(new TicketId(1042));
        assertThat(line(subject).bare()).isEqualTo("Не печатает");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Не печатает #1042",
                "[other #1042] Не печатает",
                "zayavka 1042",
                "[zayavka #0] Не печатает",
                "[zayavka #99999999999999999999] Не печатает",
                "предзаявка: myzayavka #1042"
            })
    void takesNothingElseForANumber(String subject) {
        assertThat(line(subject).tickets()).isEmpty();
    }

    /** A ticket's subject gets its own mark: one of another ticket, real or made up, would stand beside it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[zayavka #9999] Не печатает",
                "Re: [zayavka #99999999999999999999] Не печатает",
                "[money #0] Re: Не печатает [zayavka 99999999999999999999]",
                "zayavka #99999999999999999999 Re: [zayavka #7] Не печатает"
            })
    void carriesNoNumberIntoANewTicket(String subject) {
        assertThat(line(subject).ofTicket(Language.RU)).isEqualTo("Не печатает");
    }

    @Test
    void knowsThePrefixesOfAllMailboxes() {
        assertThat(line("[money #7] [zayavka #8]").tickets()).containsExactly(new TicketId(7), new TicketId(8));
    }

    @Test
    void namesATicketWithoutASubject() {
        assertThat(line("Re: ").ofTicket(Language.RU)).isEqualTo("(без темы)");
        assertThat(line(" ").ofTicket(Language.EN)).isEqualTo("(no subject)");
        assertThat(line("Re: [zayavka #5]").ofTicket(Language.RU)).isEqualTo("(без темы)");
    }

    @Test
    void shortensALongSubjectBetweenCharacters() {
        var subject = line("🖨".repeat(150)).ofTicket(Language.RU);

        assertThat(subject).hasSizeLessThanOrEqualTo(200).endsWith("🖨…");
    }

    @Test
    void keepsWordsThatOnlyLookLikeReplies() {
        assertThat(line("На складе не печатает").bare()).isEqualTo("На складе не печатает");
        assertThat(line("Reset: пароль").bare()).isEqualTo("Reset: пароль");
    }

    @Test
    void findsNothingWithoutPrefixes() {
        assertThat(new SubjectLine("[ #12] Тема", List.of()).tickets()).isEmpty();
    }

    private static SubjectLine line(String subject) {
        return new SubjectLine(subject, List.of("zayavka", "money"));
    }
}
