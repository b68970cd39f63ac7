package org.zayavka.channel.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.zayavka.channel.OutgoingFile;
import org.zayavka.channel.OutgoingMessage;
import org.zayavka.channel.OwnMark;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.FileId;
import org.zayavka.shared.Files;
import org.zayavka.shared.TicketId;

/** S1.2, S5.3, complaint 1 */
@NullUnmarked
class LetterWriterTests {

    private static final String ID = "<t1.o1.000000000000000000000000@desk.example>";

    private final Files files = new Files() {
        @Override
        public FileId keep(byte[] bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<byte[]> load(FileId id) {
            return Optional.of("снимок".getBytes(UTF_8));
        }
    };
    private final LetterWriter writer = new LetterWriter(files, new OwnMark("mark"), Clock.systemUTC());

    @Test
    void writesTextAndHtmlInCyrillic() throws Exception {
        var letter = written(message("Не печатает", "Служба «Заявка»", "<1@client.example>", List.of(), true));

        assertThat(letter.getSubject()).isEqualTo("Не печатает");
        assertThat(letter.getMessageID()).isEqualTo(ID);
        assertThat(letter.getHeader("From", null)).contains("=?UTF-8?").contains("<support@desk.example>");
        assertThat(letter.getFrom()[0].toString()).contains("support@desk.example");
        var parts = (MimeMultipart) letter.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Здравствуйте, Ольга!");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Здравствуйте, Ольга!</p>");
    }

    /** RFC 3834 */
    @Test
    void marksWhatAMachineWroteAndOnlyThat() throws Exception {
        var answer = written(message("s", "n", "<1@client.example>", List.of(), true));
        assertThat(answer.getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");
        assertThat(answer.getHeader("Precedence", null)).isEqualTo("bulk");
        assertThat(answer.getHeader("X-Auto-Response-Suppress", null)).contains("OOF");
        assertThat(answer.getHeader(OwnMark.HEADER, null)).isEqualTo("mark");
        assertThat(answer.getHeader("In-Reply-To", null)).isEqualTo("<1@client.example>");

        assertThat(written(message("s", "n", null, List.of(), true)).getHeader("Auto-Submitted", null))
                .isEqualTo("auto-generated");

        var person = written(message("s", "n", null, List.of(), false));
        assertThat(person.getHeader("Auto-Submitted")).isNull();
        assertThat(person.getHeader("Precedence")).isNull();
        assertThat(person.getHeader(OwnMark.HEADER, null)).isEqualTo("mark");
    }

    @Test
    void nothingFromOutsideBeginsAHeader() throws Exception {
        var evil = "x\r\nBcc: everybody@client.example\u2028\u0000\r\n\r\nbody";
        var message = new OutgoingMessage(
                new TicketId(1),
                "confirmation",
                new EmailAddress("support@desk.example"),
                evil,
                List.of(new EmailAddress("olga@client.example")),
                List.of(),
                evil,
                "text",
                "",
                "<1@client.example>\r\nBcc: everybody@client.example",
                List.of("<2@client.example>\r\n\r\nbody", "<3@client.example>", "nonsense", "<a b@client.example>"),
                List.of(new OutgoingFile(evil, "text/html\r\nBcc: x@client.example", new FileId("00"))),
                true);

        var letter = written(message);
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getHeader("In-Reply-To")).isNull();
        assertThat(letter.getHeader("References", null)).isEqualTo("<3@client.example>");
        assertThat(letter.getSubject())
                .startsWith("x Bcc: everybody@client.example")
                .endsWith("body");
        var file = ((MimeMultipart) letter.getContent()).getBodyPart(1);
        assertThat(Collections.list(file.getAllHeaders())).hasSize(3);
    }

    @Test
    void attachesFilesWithTheirNamesAndBytes() throws Exception {
        var letter = written(message(
                "s",
                "n",
                null,
                List.of(
                        new OutgoingFile("Снимок экрана.png", "image/png", new FileId("00")),
                        new OutgoingFile("letter.eml", "message/rfc822", new FileId("00")),
                        new OutgoingFile("odd", "nonsense", new FileId("00"))),
                true));

        var parts = (MimeMultipart) letter.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/mixed");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("Снимок экрана.png");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("image/png");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo("снимок".getBytes(UTF_8));
        assertThat(parts.getBodyPart(2).getContentType()).startsWith("application/octet-stream");
        assertThat(parts.getBodyPart(3).getContentType()).startsWith("application/octet-stream");
    }

    @Test
    void namesAReaderOfAnotherScriptTheWayServersKnowHim() throws Exception {
        var letter = written(new OutgoingMessage(
                null,
                "l",
                new EmailAddress("support@desk.example"),
                "",
                List.of(new EmailAddress("olga@почта.example"), new EmailAddress("ольга@client.example")),
                List.of(),
                "s",
                "t",
                "",
                null,
                List.of(),
                List.of(),
                true));
        assertThat(letter.getHeader("To", null)).isEqualTo("olga@xn--80a1acny.example");
    }

    private MimeMessage written(OutgoingMessage message) throws Exception {
        var session = Session.getInstance(new Properties());
        var bytes = new ByteArrayOutputStream();
        writer.write(session, message, ID).writeTo(bytes);
        return new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static OutgoingMessage message(
            String subject, String fromName, String inReplyTo, List<OutgoingFile> files, boolean automatic) {
        return new OutgoingMessage(
                new TicketId(1),
                "confirmation",
                new EmailAddress("support@desk.example"),
                fromName,
                List.of(new EmailAddress("olga@client.example")),
                List.of(),
                subject,
                "Здравствуйте, Ольга!",
                "<p>Здравствуйте, Ольга!</p>",
                inReplyTo,
                List.of(),
                files,
                automatic);
    }
}
