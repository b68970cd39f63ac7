package org.zayavka.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalutationTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Кузнецова Ольга Петровна   | Ольга Петровна
                    Ольга Петровна Кузнецова   | Ольга Петровна
                    Илья Ильич Обломов         | Илья Ильич
                    Иван Петров                | Иван Петров
                    Jean-Luc O'Neill           | Jean-Luc O'Neill
                    Купите http://spam.example | ''
                    Выиграйте! Приз 1000       | ''
                    ''                         | ''
                    """)
    void addressesPeopleAsTheyAreAddressed(String name, String expected) {
        assertThat(Salutation.of(name)).isEqualTo(expected);
    }
}
