package org.zayavka.channel.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Complaint 7 */
class LetterLabellerTests {

    private static final String LETTER = """
            From: Olga <Olga@client.example>
            Date: Fri, 20 Nov 2026 12:00:00 +0300
            Message-ID: <1@client.example>
            Subject: Printer

            It does not print.
            """;

    private final LetterLabeller labeller = new LetterLabeller();

    @Test
    void copiesOnDifferentWaysAreEqual() {
        var other = "Delivered-To: billing@desk.example\r\nReceived: from a\r\n by b\r\n"
                + LETTER.replace("\n", "\r\n").replace("Subject: Printer", "Subject:\r\n Printer") + "\r\n";

        assertThat(content(other)).isEqualTo(content(LETTER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"It does not", "12:00", "Printer", "Olga@"})
    void whatTheSenderChangedIsAnotherLetter(String part) {
        assertThat(content(LETTER.replace(part, "13:31"))).isNotEqualTo(content(LETTER));
    }

    @Test
    void namesTheSenderAndTheMessageId() {
        assertThat(labeller.label(LETTER.getBytes(UTF_8)).sender()).isEqualTo("olga@client.example");
        assertThat(labeller.messageId(LETTER.getBytes(UTF_8))).isEqualTo("<1@client.example>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "no header at all", "\0\0\0", "Subject: x", ": :\r\n:\r\n\r\n"})
    void takesAnythingForALetter(String raw) {
        assertThat(labeller.messageId(raw.getBytes(UTF_8))).matches("<[0-9a-f]{64}@no-message-id.invalid>");
        assertThat(labeller.label(raw.getBytes(UTF_8)).sender()).isEmpty();
    }

    private byte[] content(String letter) {
        return labeller.label(letter.getBytes(UTF_8)).content();
    }
}
