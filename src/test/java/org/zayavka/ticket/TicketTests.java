package org.zayavka.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zayavka.ticket.Samples.MONDAY_10;
import static org.zayavka.ticket.Samples.answer;
import static org.zayavka.ticket.Samples.happened;
import static org.zayavka.ticket.Samples.letter;
import static org.zayavka.ticket.Samples.promise;
import static org.zayavka.ticket.Samples.solved;
import static org.zayavka.ticket.Samples.working;

import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;

class TicketTests {

    /** S1.5 */
    @Test
    void aReplyToTheSolutionAsksForReopening() {
        var ticket = solved();

        ticket.receive(letter("Снова не печатает"), Intent.NONE, MONDAY_10);

        assertThat(happened(ticket, RequesterReplied.class)).isTrue();
    }

    /** Complaint 8 */
    @Test
    void thanksReopenNothing() {
        var ticket = solved();

        ticket.receive(letter("Спасибо!"), Intent.THANKS, MONDAY_10);

        assertThat(happened(ticket, ThanksReceived.class)).isTrue();
        assertThat(happened(ticket, RequesterReplied.class)).isFalse();
        assertThat(ticket.state()).isEqualTo(State.SOLVED);
    }

    /** S4.5 */
    @Test
    void theRequestersYesClosesItAsConfirmed() {
        var ticket = solved();

        ticket.receive(letter("Всё работает"), Intent.CONFIRMATION, MONDAY_10);
        ticket.close(MONDAY_10);

        assertThat(ticket.state()).isEqualTo(State.CLOSED);
        assertThat(ticket.data.closing).isEqualTo(Closing.CONFIRMED);
    }

    /** S1.6 */
    @Test
    void silenceClosesIt() {
        var ticket = solved();

        ticket.close(MONDAY_10.plus(Duration.ofDays(3)));

        assertThat(ticket.data.closing).isEqualTo(Closing.SILENCE);
    }

    /** Complaint 10 */
    @Test
    void askingStopsTheClocksAndTheAnswerLetsThemGoOn() {
        var ticket = working();
        ticket.decide(answer("Какой принтер?"), "anna", MONDAY_10);

        ticket.ask(MONDAY_10);
        ticket.receive(letter("HP в кабинете 12"), Intent.NONE, MONDAY_10);

        assertThat(ticket.question()).isEqualTo("Какой принтер?");
        assertThat(happened(ticket, RequesterAnswered.class)).isTrue();

        ticket.resume(promise(MONDAY_10.plus(Duration.ofHours(30))), MONDAY_10);

        assertThat(ticket.state()).isEqualTo(State.WORKING);
    }

    /** What came before the question is no news to whoever asked it. */
    @Test
    void askingMakesWhatCameBeforeOld() {
        var ticket = working();
        ticket.receive(letter("Дополнение"), Intent.NONE, ticket.arrivedAt().plusSeconds(60));
        ticket.decide(answer("Какой принтер?"), "anna", MONDAY_10);

        ticket.ask(MONDAY_10);

        assertThat(ticket.data.newsAt).isEqualTo(ticket.arrivedAt());
    }

    /** S1.5: back to whoever solved it */
    @Test
    void reopeningCountsAndRemembersWhoSolvedIt() {
        var ticket = solved();

        ticket.reopen(promise(MONDAY_10.plus(Duration.ofHours(30))), MONDAY_10);

        assertThat(ticket.openedTimes()).isEqualTo(2);
        assertThat(ticket.lastAgent()).isEqualTo("anna");
    }

    /** Complaint 8 */
    @Test
    void aReopeningByMistakeIsTakenBack() {
        var ticket = solved();
        ticket.reopen(promise(MONDAY_10.plus(Duration.ofHours(30))), MONDAY_10);

        ticket.restoreSolution(MONDAY_10);

        assertThat(ticket.state()).isEqualTo(State.SOLVED);
        assertThat(ticket.solved().closesAt()).isEqualTo(MONDAY_10.plus(Duration.ofDays(3)));
    }

    /** S1.3 */
    @Test
    void urgencyIsDeclaredOnceHoweverOftenItIsSaid() {
        var ticket = working();

        ticket.receive(letter("Срочно!"), Intent.URGENCY, MONDAY_10);
        ticket.receive(letter("СРОЧНО!!!"), Intent.URGENCY, MONDAY_10);

        assertThat(ticket.events().stream().filter(UrgencyDeclared.class::isInstance))
                .hasSize(1);
    }

    /** S1.3: the two hours are counted from the declaration */
    @Test
    void urgencyStartsTheCountAnew() {
        var ticket = working();

        ticket.declareUrgent("Ольга Петровна", false, MONDAY_10.plus(Duration.ofHours(5)));

        assertThat(ticket.countedFrom()).isEqualTo(MONDAY_10.plus(Duration.ofHours(5)));
    }

    @Test
    void aWithdrawalOfAnOpenTicketIsAFact() {
        var ticket = working();

        ticket.receive(letter("Отмените заявку"), Intent.WITHDRAWAL, MONDAY_10);

        assertThat(happened(ticket, RequesterWithdrew.class)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Closing.class)
    void aClosedTicketTakesNoLetters(Closing how) {
        var ticket = working();
        ticket.close(how, MONDAY_10);

        assertThatThrownBy(() -> ticket.receive(letter("Ещё вопрос"), Intent.NONE, MONDAY_10))
                .hasMessageContaining("№ 1042")
                .hasMessageContaining("закрыта")
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(refusal -> refusal.text(Language.EN))
                .asString()
                .contains("no. 1042", "closed");
    }

    /** S5.8, S2.6 */
    @Test
    void isHandedOverWithTheReasonAndStartsOnLineOneThere() {
        var ticket = working();
        ticket.decide(new Decision(2, "", "", null, null, "", null, null), "anna", MONDAY_10);

        ticket.handOver("billing", "Спрашивают о счёте", MONDAY_10);

        assertThat(ticket.department()).isEqualTo("billing");
        assertThat(ticket.line()).isEqualTo(1);
        assertThat(ticket.lastAgent()).isEmpty();
        assertThat(ticket.events())
                .contains(new TicketHandedOver(
                        ticket.id(), MONDAY_10, "support", "billing", "Спрашивают о счёте", "anna"));
        assertThat(ticket.messages()).last().isEqualTo(NewMessage.note("anna", MONDAY_10, "Спрашивают о счёте"));
    }

    @Test
    void isNotHandedToTheDepartmentThatHasItNorWithoutAReason() {
        assertThatThrownBy(() -> working().handOver("support", "Не наше", MONDAY_10))
                .hasMessageContaining("уже в этом отделе")
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(refusal -> refusal.text(Language.EN))
                .asString()
                .contains("with this department already");
        assertThatThrownBy(() -> working().handOver("billing", " ", MONDAY_10)).hasMessageContaining("почему");
        assertThatThrownBy(() -> solved().handOver("billing", "Не наше", MONDAY_10))
                .hasMessageContaining("не в работе");
    }

    @Test
    void whatTheDiagramNeverAsksIsRefused() {
        assertThatThrownBy(() -> working().reopen(promise(MONDAY_10), MONDAY_10))
                .hasMessageContaining("не решена");
        assertThatThrownBy(() -> working().restoreSolution(MONDAY_10)).hasMessageContaining("не была решена");
        assertThatThrownBy(() -> working().resume(promise(MONDAY_10), MONDAY_10))
                .hasMessageContaining("не ждёт");
        assertThatThrownBy(() -> solved().solve(Outcome.SOLVED, MONDAY_10, null, MONDAY_10))
                .hasMessageContaining("уже решена");
        assertThatThrownBy(() -> solved().ask(MONDAY_10)).hasMessageContaining("не в работе");
    }
}
