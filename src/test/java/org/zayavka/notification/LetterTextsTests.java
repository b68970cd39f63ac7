package org.zayavka.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zayavka.shared.Language;

class LetterTextsTests {

    @TempDir
    Path folder;

    private final LetterFacts facts = new LetterFacts().line("number", "7").line("subject", "*Принтер*");

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(folder.resolve("ru"));
    }

    @Test
    void takesTheDesksOwnText() throws IOException {
        Files.writeString(folder.resolve("ru/withdrawn.txt"), "Своими словами: [(${number})] [(${subject})]");

        assertThat(fill("withdrawn")).startsWith("Своими словами: 7 \\*Принтер\\*");
    }

    @Test
    void takesTheShippedTextWhereTheDeskHasNone() {
        assertThat(fill("withdrawn")).contains("вы её отозвали");
    }

    @Test
    void takesTheShippedTextWhenTheDesksOwnIsBroken() throws IOException {
        Files.writeString(folder.resolve("ru/withdrawn.txt"), "[# th:if=\"${number\"]сломано");

        assertThat(fill("withdrawn")).contains("вы её отозвали");
    }

    private String fill(String letter) {
        return new LetterTexts(new LetterSettings(folder)).fill(letter, Language.RU, facts);
    }
}
