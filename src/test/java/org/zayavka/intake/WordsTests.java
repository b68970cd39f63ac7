package org.zayavka.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

    /** Complaint 8: a rule about "thanks" sees thanks, whatever stands around it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Спасибо!                                   | спасибо
            Здравствуйте! Спасибо, всё работает.       | спасибо все работает
            Добрый день, Анна Сергеевна! Не печатает.  | не печатает
            Здравствуйте, коллеги, опять ошибка        | опять ошибка
            Доброго времени суток. Когда почините ?    | когда почините?
            Уважаемая Ольга Петровна! Счёт не пришёл   | счет не пришел
            Hello team, it doesn't work                | it doesn t work
            Hi Anna, thanks!                           | thanks
            Добрый день, Спасибо!                      | спасибо
            Привет                                     | ''
            приветливый голос                          | приветливый голос
            «Wi-Fi» -- не работает :-(                 | wi fi не работает
            +                                          | +
            ++                                         | +
            👍🏽👍🏽                                       | 👍
            👌!                                        | 👌
            Спасибо 👍                                  | спасибо
            +7 900 000-00-00                           | +7 900 000 00 00
            :-)                                        | ''
            ???                                        | ???
            """)
    void saysTheLetterInPlainWords(String text, String words) {
        assertThat(Words.of(text).text()).isEqualTo(words);
    }

    @Test
    void countsAllWordsAndKeepsTwoThousandCharacters() {
        var words = Words.of("слово ".repeat(1_000));

        assertThat(words.count()).isEqualTo(1_000);
        assertThat(words.text()).hasSizeLessThanOrEqualTo(2_000);
        assertThat(Words.of(" \n ").count()).isZero();
    }

    @Test
    void readsALongLogQuickly() {
        assertThat(Words.of("Здравствуйте, " + "А".repeat(1_000_000)).count()).isPositive();
    }
}
