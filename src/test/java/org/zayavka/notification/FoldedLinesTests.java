package org.zayavka.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** S3.5: the appointment of a visit is read by every calendar (RFC 5545). */
@NullUnmarked
class FoldedLinesTests {

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
        var summary = "SUMMARY:" + "Выезд инженера 😀 ".repeat(20);
        var text =
                "BEGIN:VEVENT\r\n" + summary.substring(0, 40) + "\r\n " + summary.substring(40) + "\r\nEND:VEVENT\r\n";

        var folded = new String(FoldedLines.of(text), StandardCharsets.UTF_8);

        assertThat(folded.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .hasSizeGreaterThan(8);
        assertThat(folded.replace("\r\n ", "")).isEqualTo(text.replace("\r\n ", ""));
    }
}
