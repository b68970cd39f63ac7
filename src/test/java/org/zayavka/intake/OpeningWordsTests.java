package org.zayavka.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.intake.PaperLetter.from;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S1.3: any request can be declared urgent, by a word in the first lines of the letter, too. */
@NullUnmarked
class OpeningWordsTests extends AtTheReception {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Срочно!\nНе работает касса.",
                "Здравствуйте!\n\nСРОЧНО нужна помощь: не открывается база.",
                "Не печатает принтер. Срочно! Бухгалтерия сдаёт отчёт.",
                "Не печатает принтер, очень срочно",
                "Прошу срочно прислать инженера",
                "Добрый день, коллеги. Это срочно.",
                "Заявка срочная, магазин стоит",
                "Помогите пожалуйста срочно",
                "*Срочно* - нет связи в офисе",
                "Urgent: the site is down",
                "Hello,\nThis is very urgent!",
                "Please help ASAP",
                "The server is down - we need help urgently, please"
            })
    void aWordOfUrgencyInTheFirstLinesDeclaresIt(String text) {
        assertThat(OpeningWords.declareUrgency(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Не срочно: поменяйте мышь",
                "Это не очень срочно.",
                "Если это срочно, скажите сразу",
                "Когда будет срочно, напишу",
                "Срочно не нужно, просто посмотрите",
                "Вчера ваш инженер срочно менял картридж, теперь полосы",
                "Какая у вас срочность заявки по умолчанию?",
                "Not urgent, just a question",
                "This isn't urgent",
                "It is not that urgent.",
                "What counts as urgent at your desk?",
                "Первая строка\nВторая строка\nТретья строка\nСрочно!",
                ""
            })
    void otherWordsDoNot(String text) {
        assertThat(OpeningWords.declareUrgency(text)).isFalse();
    }

    @Test
    void theTicketOfSuchALetterIsDeclaredUrgent() {
        var urgent = registered(mail.arrives(from(OLGA).about("Касса").says("Срочно!\nНе пробивает чеки.")));
        var usual = registered(mail.arrives(from(OLGA).about("Касса").says("Не срочно.\nСкрипит ящик.")));

        assertThat(urgent.declaredUrgent()).isTrue();
        assertThat(usual.declaredUrgent()).isFalse();
    }

    /** What is quoted or stands in a signature is not the sender's word of today. */
    @Test
    void quotesAndSignaturesDeclareNothing() {
        var quoted = mail.arrives(
                from(OLGA).about("Касса").says("Посмотрите, когда сможете.").quotes("Срочно!"));
        var signed = mail.arrives(from(OLGA).about("Касса").says("Посмотрите.").signs("Срочно! Звоните."));

        assertThat(registered(quoted).declaredUrgent()).isFalse();
        assertThat(registered(signed).declaredUrgent()).isFalse();
    }
}
