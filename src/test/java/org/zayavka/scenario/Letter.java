package org.zayavka.scenario;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.regex.Pattern;
import org.zayavka.support.TestMail;

/** A letter that the desk sent, as its reader sees it. */
record Letter(MimeMessage message) {

    private static final Pattern NUMBER = Pattern.compile("\\[zayavka #(\\d+)]");

    String subject() {
        try {
            return String.valueOf(message.getSubject());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    String messageId() {
        return header("Message-ID");
    }

    String header(String name) {
        return TestMail.header(message, name);
    }

    /** The plain text. */
    String text() {
        return text(message, "text/plain").replace("\r\n", "\n");
    }

    String html() {
        return text(message, "text/html");
    }

    /** The number in the subject. */
    long number() {
        var matcher = NUMBER.matcher(subject());
        if (!matcher.find()) {
            throw new IllegalStateException("no number in the subject: " + subject());
        }
        return Long.parseLong(matcher.group(1));
    }

    private static String text(Part part, String type) {
        try {
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    var found = text(parts.getBodyPart(i), type);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
            return "";
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
