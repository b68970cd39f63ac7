package org.zayavka.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Letters as customers write them. */
final class Letters {

    private Letters() {}

    static byte[] request(String from, String messageId, long number) {
        return letter(from, messageId, null, "Не печатает принтер в кабинете " + number, """
                Здравствуйте!

                Принтер в кабинете %d не печатает со вчерашнего вечера, мигает красным.
                Картридж поменяли, кабель проверили, не помогло. Посмотрите, пожалуйста.

                С уважением,
                отдел продаж
                """.formatted(number));
    }

    static byte[] thanks(String from, String messageId, String repliesTo) {
        return letter(from, messageId, repliesTo, "Re: решение", "Спасибо, всё работает!");
    }

    private static byte[] letter(
            String from, String messageId, @Nullable String repliesTo, String subject, String text) {
        var reply = repliesTo == null ? "" : "In-Reply-To: %s\r\nReferences: %s\r\n".formatted(repliesTo, repliesTo);
        return ("From: %s\r\nTo: %s\r\nSubject: %s\r\nMessage-ID: %s\r\nDate: Mon, 23 Nov 2026 10:00:00 +0300\r\n%s"
                                .formatted(from, RunningDesk.SUPPORT, encoded(subject), messageId, reply)
                        + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(text.replace("\n", "\r\n").getBytes(UTF_8)) + "\r\n")
                .getBytes(UTF_8);
    }

    private static String encoded(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(UTF_8)) + "?=";
    }
}
