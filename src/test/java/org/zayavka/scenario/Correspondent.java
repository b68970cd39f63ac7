package org.zayavka.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.zayavka.support.TestMail;

/** Somebody with a mailbox of their own who writes to the desk and reads its answers. */
final class Correspondent {

    private final TestMail mail;
    private final String address;
    private final String name;

    Correspondent(TestMail mail, String address, String name) {
        this.mail = mail;
        this.address = address;
        this.name = name;
        mail.mailbox(address);
    }

    String address() {
        return address;
    }

    Draft letter(String subject, String text) {
        return new Draft(subject, text);
    }

    /** The first letter to this mailbox that fits; waits for it. */
    Letter awaits(Predicate<Letter> wanted) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> letters().stream().filter(wanted).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** The desk's answer to a letter with this in its subject. */
    Letter awaitsAnswerTo(String subject) {
        return awaits(letter -> letter.subject().contains(subject));
    }

    List<Letter> letters() {
        return mail.letters(address).stream().map(Letter::new).toList();
    }

    /** A letter that is being written. */
    final class Draft {

        private final Map<String, String> headers = new LinkedHashMap<>();
        private final String text;
        private List<String> to = List.of(ScenarioTests.SUPPORT);
        private String envelopeFrom = address;
        private final Map<String, byte[]> files = new LinkedHashMap<>();

        private Draft(String subject, String text) {
            this.text = text;
            headers.put("From", encoded(name) + " <" + address + ">");
            headers.put("Subject", encoded(subject));
            headers.put(
                    "Message-ID", "<" + UUID.randomUUID() + "@" + address.substring(address.indexOf('@') + 1) + ">");
            headers.put("Date", "Mon, 23 Nov 2026 10:00:00 +0300");
        }

        Draft to(String... addresses) {
            to = List.of(addresses);
            return this;
        }

        Draft header(String header, String value) {
            headers.put(header, value);
            return this;
        }

        Draft envelopeFrom(String sender) {
            envelopeFrom = sender;
            return this;
        }

        Draft replyingTo(Letter letter) {
            headers.put("Subject", encoded("Re: " + letter.subject()));
            return header("In-Reply-To", letter.messageId()).header("References", letter.messageId());
        }

        Draft attaching(String file) {
            return attaching(file, ("bytes of " + file).getBytes(UTF_8));
        }

        Draft attaching(String file, byte[] bytes) {
            files.put(file, bytes);
            return this;
        }

        String messageId() {
            return headers.getOrDefault("Message-ID", "");
        }

        Draft send() {
            mail.send(envelopeFrom, to, raw().getBytes(UTF_8));
            return this;
        }

        private String raw() {
            var all = new StringBuilder("To: " + String.join(", ", to) + "\r\nMIME-Version: 1.0\r\n");
            headers.forEach((header, value) ->
                    all.append(header).append(": ").append(value).append("\r\n"));
            if (files.isEmpty()) {
                return all.append(part(text)).toString();
            }
            all.append("Content-Type: multipart/mixed; boundary=\"limit\"\r\n\r\n--limit\r\n")
                    .append(part(text));
            for (var file : files.entrySet()) {
                all.append("\r\n--limit\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment;")
                        .append(" filename=\"")
                        .append(encoded(file.getKey()))
                        .append("\"\r\n")
                        .append("Content-Transfer-Encoding: base64\r\n\r\n")
                        .append(Base64.getMimeEncoder().encodeToString(file.getValue()));
            }
            return all.append("\r\n--limit--\r\n").toString();
        }

        private String part(String content) {
            return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                    + Base64.getMimeEncoder().encodeToString(content.getBytes(UTF_8)) + "\r\n";
        }
    }

    static String encoded(String value) {
        return value.chars().allMatch(character -> character < 128)
                ? value
                : "=?UTF-8?B?" + Base64.getEncoder().encodeToString(value.getBytes(UTF_8)) + "?=";
    }
}
