package org.zayavka.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class PrintedTests {

    /** S3.10: whoever holds the paper can't act as the customer. */
    @Test
    void noSignedLinkIsPrinted() {
        assertThat(Printed.text(
                        "https://desk.example/visit/1-6e18a0b1c2d3e4f5a6b7c8d9 и /rate/1001-0123456789abcdef01234567."))
                .isEqualTo("https://desk.example/visit/1-… и /rate/1001-….");
    }

    @Test
    void nothingTurnsTheDirectionOfReading() {
        assertThat(Printed.text("скан\u202Efdp.exe\u0000")).isEqualTo("сканfdp.exe");
    }
}
