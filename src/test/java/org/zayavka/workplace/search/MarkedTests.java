package org.zayavka.workplace.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An extract shows the text as it was written, with the words of the question marked. */
class MarkedTests {

    @Test
    void marksTheTextAsItWasWritten() {
        var marked = Marked.of("Учётка <b>Ольги</b>", "\u0001учетка\u0002  b \u0001ольги\u0002  b ");

        assertThat(shown(marked)).isEqualTo("[Учётка] <b>[Ольги]</b>");
    }

    @Test
    void cutsAroundTheFirstMark() {
        var text = "начало ".repeat(40) + "принтер" + " конец".repeat(80);
        var extract = Marked.extract(text, text.replace("принтер", "\u0001принтер\u0002"));

        assertThat(shown(extract))
                .startsWith("… ")
                .contains("начало [принтер] конец")
                .endsWith(" …");
        assertThat(shown(extract).length()).isLessThan(280);
    }

    @Test
    void showsTheBeginningWhereNothingIsMarked() {
        assertThat(shown(Marked.extract("Добрый день", "добрый день"))).isEqualTo("Добрый день");
        assertThat(shown(Marked.extract("", ""))).isEmpty();
    }

    private static String shown(Marked marked) {
        return marked.parts().stream()
                .map(part -> part.marked() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }
}
