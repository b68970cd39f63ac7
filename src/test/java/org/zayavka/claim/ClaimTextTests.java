package org.zayavka.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zayavka.shared.EmailAddress;

/** S3.10: what a mailed claim says in lines with labels is recognised, the rest is its substance. */
class ClaimTextTests {

    @Test
    void readsTheLinesOfAClaim() {
        var fields = ClaimText.read("""
                Генеральному директору

                1. Владелец договора: Синицына Ольга Петровна
                2. Договор: № 100-24
                3. Контактный телефон: +7 495 000-00-01
                4. Суть претензии: инженер не приехал.
                Мы ждали весь день.
                5. Дата: 12 ноября 2026 – 13 ноября 2026
                6. Фамилия специалиста: Фёдоров
                7. Как ответить: по e-mail, olga@romashka.example
                """);

        assertThat(fields.ownerName()).isEqualTo("Синицына Ольга Петровна");
        assertThat(fields.contractNumber()).isEqualTo("100-24");
        assertThat(fields.contactPhone()).isEqualTo("+7 495 000-00-01");
        assertThat(fields.substance()).isEqualTo("инженер не приехал.\nМы ждали весь день.");
        assertThat(fields.incidentFrom()).isEqualTo(LocalDate.of(2026, 11, 12));
        assertThat(fields.incidentUntil()).isEqualTo(LocalDate.of(2026, 11, 13));
        assertThat(fields.specialist()).isEqualTo("Фёдоров");
        assertThat(fields.answerBy()).isEqualTo(AnswerWay.EMAIL);
        assertThat(fields.email()).isEqualTo(new EmailAddress("olga@romashka.example"));
        assertThat(fields.missing()).isEmpty();
    }

    @Test
    void takesWordsWithoutLabelsForTheSubstance() {
        var fields = ClaimText.read("Мне нагрубили.\n\nВерните деньги.");

        assertThat(fields.substance()).isEqualTo("Мне нагрубили.\n\nВерните деньги.");
        assertThat(fields.missing()).contains(ClaimField.OWNER_NAME, ClaimField.ANSWER_BY, ClaimField.INCIDENT);
    }

    @ParameterizedTest
    @CsvSource({
        "официальное письмо, LETTER",
        "Почтой России, LETTER",
        "факс, FAX",
        "e-mail, EMAIL",
        "по электронной почте, EMAIL",
        "позвоните, PHONE",
        "letter, LETTER",
        "by phone, PHONE"
    })
    void knowsTheWaysToAnswer(String words, AnswerWay way) {
        assertThat(ClaimText.read("Способ ответа: " + words).answerBy()).isEqualTo(way);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05.10.2026",
                "2026-10-05",
                "5 октября 2026 г.",
                "5 ОКТЯБРЯ 2026",
                "5 October 2026",
                "October 5, 2026",
                "Oct 5th 2026"
            })
    void readsDays(String day) {
        assertThat(ClaimText.read("Дата: " + day).incidentFrom()).isEqualTo(LocalDate.of(2026, 10, 5));
    }

    @ParameterizedTest
    @CsvSource({"31.02.2026", "когда-то", "99 мая 2026"})
    void takesNothingForADayThatIsNone(String words) {
        assertThat(ClaimText.read("Дата: " + words).incidentFrom()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100-24", "№ 100-24", "договор №100-24", "Договор 100-24", "contract no. 100-24"})
    void readsTheNumberOfAContractAsPeopleWriteIt(String written) {
        assertThat(ClaimText.read("Номер договора: " + written).contractNumber())
                .isEqualTo("100-24");
    }

    /** S3.10: what can't be is asked for like what is missing. */
    @Test
    void whatCanNotBeIsAskedFor() {
        var today = LocalDate.of(2026, 11, 22);
        var said = ClaimText.read("Дата: 15.11.2999\nТелефон: нет телефона\nДоговор: 100-24");

        var kept = ClaimRules.plausible(said, today);

        assertThat(kept.missing()).contains(ClaimField.INCIDENT, ClaimField.CONTACT_PHONE);
        assertThat(kept.contractNumber()).isEqualTo("100-24");
        assertThat(ClaimRules.faults(kept, today)).isEmpty();
    }
}
