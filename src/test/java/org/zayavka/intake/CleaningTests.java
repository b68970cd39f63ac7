package org.zayavka.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Complaint 2: a letter with what no database keeps is no reason to stop. */
class CleaningTests {

    @Test
    void takesOutNulAndHalvesOfCharacters() {
        assertThat(Cleaning.text("а\0б\uD83Dв 🖨")).isEqualTo("аб\uFFFDв 🖨");
    }

    @Test
    void leavesOrdinaryTextAlone() {
        var text = "Не печатает";

        assertThat(Cleaning.text(text)).isSameAs(text);
    }
}
