package org.zayavka.dev.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.zayavka.shared.EmailAddress;

/** The letter with which a story begins, as a mail program writes it. */
final class PastLetter {

    private PastLetter() {}

    static byte[] of(Story story, EmailAddress to) {
        var person = story.person();
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(story.arrivedAt().atZone(person.zone()));
        return """
                From: %s <%s>
                To: %s
                Subject: %s
                Message-ID: %s
                Date: %s
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                %s
                """.formatted(
                        word(person.name()),
                        person.address(),
                        to,
                        word(story.subject()),
                        story.messageId(0),
                        date,
                        Base64.getMimeEncoder()
                                .encodeToString(story.topic().letter.getBytes(UTF_8)))
                .replace("\r\n", "\n")
                .replace("\n", "\r\n")
                .getBytes(UTF_8);
    }

    private static String word(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(UTF_8)) + "?=";
    }
}
