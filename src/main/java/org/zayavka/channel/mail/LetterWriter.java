package org.zayavka.channel.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.stereotype.Component;
import org.zayavka.channel.OutgoingFile;
import org.zayavka.channel.OutgoingMessage;
import org.zayavka.channel.OwnMark;
import org.zayavka.shared.Files;

/** Writes a message as a letter (RFC 5322, MIME), with the marks of a machine where one wrote it (RFC 3834). */
@Component
class LetterWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String ANY_FILE = "application/octet-stream";
    private static final Pattern METHOD = Pattern.compile("(?i);\\s*method=(request|cancel|publish)\\b");

    private final Files files;
    private final OwnMark ownMark;
    private final Clock clock;

    LetterWriter(Files files, OwnMark ownMark, Clock clock) {
        this.files = files;
        this.ownMark = ownMark;
        this.clock = clock;
    }

    SMTPMessage write(Session session, OutgoingMessage message, String messageId) throws MessagingException {
        var letter = new Letter(session, messageId);
        var from = message.from()
                .onTheWire()
                .orElseThrow(() -> new MessagingException("our own address can't be sent from: " + message.from()));
        letter.setFrom(Wire.named(from, message.fromName()));
        // Bounces must come back to us, so the return path is not empty even for a machine's letter.
        letter.setEnvelopeFrom(from);
        letter.setNotifyOptions(SMTPMessage.NOTIFY_FAILURE);
        letter.setReturnOption(SMTPMessage.RETURN_HDRS);
        letter.setRecipients(Message.RecipientType.TO, Wire.addresses(message.to()));
        letter.setRecipients(Message.RecipientType.CC, Wire.addresses(message.cc()));
        letter.setSubject(Wire.line(message.subject()), UTF_8);
        letter.setSentDate(Date.from(clock.instant()));
        thread(letter, message);
        mark(letter, message);
        fill(letter, message);
        letter.saveChanges();
        return letter;
    }

    private static void thread(Letter letter, OutgoingMessage message) throws MessagingException {
        if (message.inReplyTo() != null) {
            var answered = Wire.messageId(message.inReplyTo());
            if (answered.isPresent()) {
                letter.setHeader("In-Reply-To", answered.get());
            }
        }
        var references = Wire.references(message.references());
        if (!references.isEmpty()) {
            letter.setHeader("References", MimeUtility.fold(12, String.join(" ", references)));
        }
    }

    private void mark(Letter letter, OutgoingMessage message) throws MessagingException {
        letter.setHeader(OwnMark.HEADER, ownMark.value());
        if (!message.automatic()) {
            return;
        }
        letter.setHeader("Auto-Submitted", message.inReplyTo() == null ? "auto-generated" : "auto-replied");
        letter.setHeader("Precedence", "bulk");
        // Everything but NDR: "All" would also keep Exchange from telling us that the letter did not arrive.
        letter.setHeader("X-Auto-Response-Suppress", "DR, RN, NRN, OOF, AutoReply");
    }

    private void fill(Letter letter, OutgoingMessage message) throws MessagingException {
        if (message.files().isEmpty()) {
            if (message.html().isBlank()) {
                letter.setText(message.text(), UTF_8, "plain");
            } else {
                letter.setContent(alternative(message));
            }
            return;
        }
        var mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(body(message));
        for (var file : message.files()) {
            mixed.addBodyPart(part(file));
        }
        letter.setContent(mixed);
    }

    private MimeBodyPart body(OutgoingMessage message) throws MessagingException {
        var body = new MimeBodyPart();
        if (message.html().isBlank()) {
            body.setText(message.text(), UTF_8, "plain");
        } else {
            body.setContent(alternative(message));
        }
        return body;
    }

    private MimeMultipart alternative(OutgoingMessage message) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(message.text(), UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(message.html(), UTF_8, "html");
        var same = new MimeMultipart("alternative", text, html);
        for (var file : message.files()) {
            var type = type(file);
            if (isAppointment(type)) {
                same.addBodyPart(appointment(file, type));
            }
        }
        return same;
    }

    private static boolean isAppointment(ContentType type) {
        return type.match("text/calendar") && type.getParameter("method") != null;
    }

    /** Mail programs offer to enter an appointment that stands beside the text (RFC 6047, 2.4); the file is for the rest. */
    private MimeBodyPart appointment(OutgoingFile file, ContentType named) throws MessagingException {
        var type = new ContentType(named.getPrimaryType(), named.getSubType(), named.getParameterList());
        type.getParameterList().remove("name");
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes(file), type.getBaseType())));
        part.setHeader("Content-Type", type.toString());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private byte[] bytes(OutgoingFile file) throws MessagingException {
        return files.load(file.file())
                .orElseThrow(() -> new MessagingException("the file " + file.name() + " is not kept any more"));
    }

    private MimeBodyPart part(OutgoingFile file) throws MessagingException {
        var bytes = bytes(file);
        var type = type(file);
        var names = new ParameterList();
        names.set("filename", Wire.line(file.name()), UTF_8);
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type.getBaseType())));
        part.setHeader("Content-Type", type.toString());
        part.setHeader("Content-Disposition", new ContentDisposition("attachment", names).toString());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Letters in letters may not be base64 (RFC 2046, 5.2.1), so they go as any other file. */
    private static ContentType type(OutgoingFile file) {
        var type = anyType();
        try {
            var named = new ContentType(Wire.line(file.type()));
            var primary = named.getPrimaryType().toLowerCase(Locale.ROOT);
            if (!primary.equals("message") && !primary.equals("multipart")) {
                type = new ContentType(named.getPrimaryType(), named.getSubType(), null);
            }
        } catch (ParseException noType) {
            // Then it stays any file.
        }
        var names = parameters(file, type);
        names.set("name", Wire.line(file.name()), UTF_8);
        type.setParameterList(names);
        return type;
    }

    /** Of an appointment, what is to be done with it; other parameters are left out. */
    private static ParameterList parameters(OutgoingFile file, ContentType type) {
        var parameters = new ParameterList();
        if (type.match("text/calendar")) {
            parameters.set("charset", UTF_8);
            var method = METHOD.matcher(file.type());
            if (method.find()) {
                parameters.set("method", method.group(1).toUpperCase(Locale.ROOT));
            }
        }
        return parameters;
    }

    private static ContentType anyType() {
        try {
            return new ContentType(ANY_FILE);
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Jakarta Mail would give a Message-ID of its own. */
    private static final class Letter extends SMTPMessage {

        private final String messageId;

        Letter(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
