package org.zayavka.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S3.10: whom of ours the owner of a claim means. */
class SpecialistNamesTests {

    private final SpecialistNames names = new SpecialistNames(Map.of(
            "fedor", "Фёдор Зимин",
            "anna", "Анна Орлова",
            "boris", "Борис Орлов",
            "ivan", "Иван Белов",
            "igor", "Игорь Белов",
            "john", "John Smith"));

    @ParameterizedTest
    @CsvSource({
        "Зимин, Фёдор Зимин",
        "' зимин ', Фёдор Зимин",
        "Ф. Зимин, Фёдор Зимин",
        "Зимин Ф. П., Фёдор Зимин",
        "Зимин Федор Петрович, Фёдор Зимин",
        "на инженера Зимина, Фёдор Зимин",
        "инженера Зимина, Фёдор Зимин",
        "Зимину, Фёдор Зимин",
        "Орлова, Анна Орлова",
        "Орлов, Борис Орлов",
        "А. Орлова, Анна Орлова",
        "Белов, Белов",
        "Иван Белов, Иван Белов",
        "Белов Игорь, Игорь Белов",
        "И. Белов, И. Белов",
        "А. Зимин, А. Зимин",
        "Пётр Зимин, Пётр Зимин",
        "Зимин и Орлов, Зимин и Орлов",
        "Зиминский, Зиминский",
        "Mr Smith, John Smith",
        "'', ''"
    })
    void isTheOneWhoIsMeant(String written, String meant) {
        assertThat(names.of(written)).isEqualTo(meant);
    }
}
