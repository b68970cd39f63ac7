package org.zayavka.channel.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Cuts the body of a multipart at its boundary: with Angus, or with mime4j where Angus gives up (no first boundary) or
 * runs over a boundary (a part without an empty line below its header).
 */
final class Multiparts {

    private static final int MAX_PARTS = 1000;

    private Multiparts() {}

    /** Each part with its header; none when the boundary is nowhere. */
    static List<byte[]> split(byte[] body, String boundary) {
        List<byte[]> parts;
        try {
            parts = new Cut(body, boundary).parts();
        } catch (MessagingException | RuntimeException unreadable) {
            parts = List.of();
        }
        var clean = !parts.isEmpty() && parts.stream().noneMatch(part -> holdsBoundary(part, boundary));
        return clean ? parts : viaMime4j(body, boundary);
    }

    private static boolean holdsBoundary(byte[] part, String boundary) {
        var head = new String(part, 0, Math.min(part.length, 64 * 1024), ISO_8859_1);
        var line = "--" + boundary;
        return head.startsWith(line) || head.contains("\n" + line);
    }

    /** Angus hands out each part as it stands in the letter, without parsing its header. */
    private static final class Cut extends MimeMultipart {

        private final List<byte[]> raw = new ArrayList<>();

        Cut(byte[] body, String boundary) throws MessagingException {
            super(new Body(body, "multipart/mixed; boundary=" + quoted(boundary)));
        }

        List<byte[]> parts() throws MessagingException {
            getCount();
            return raw;
        }

        @Override
        protected MimeBodyPart createMimeBodyPart(InputStream part) {
            try {
                if (raw.size() < MAX_PARTS) {
                    raw.add(part.readAllBytes());
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return new MimeBodyPart();
        }
    }

    private record Body(byte[] bytes, String type) implements DataSource {

        @Override
        public InputStream getInputStream() {
            return new SharedByteArrayInputStream(bytes);
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException("a letter is only read");
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        public String getName() {
            return "";
        }
    }

    private static List<byte[]> viaMime4j(byte[] body, String boundary) {
        var parts = new ArrayList<byte[]>();
        var head = "Content-Type: multipart/mixed; boundary=" + quoted(boundary) + "\r\n\r\n";
        var stream = new MimeTokenStream(MimeConfig.PERMISSIVE);
        stream.setRecursionMode(RecursionMode.M_RAW);
        try {
            stream.parse(new SequenceInputStream(
                    new ByteArrayInputStream(head.getBytes(ISO_8859_1)), new ByteArrayInputStream(body)));
            while (stream.getState() != EntityState.T_END_OF_STREAM && parts.size() < MAX_PARTS) {
                if (stream.getState() == EntityState.T_RAW_ENTITY) {
                    parts.add(copy(stream.getInputStream()));
                }
                stream.next();
            }
        } catch (IOException | MimeException | RuntimeException unreadable) {
            // What was read so far is more than nothing.
            return parts;
        }
        return parts;
    }

    private static byte[] copy(InputStream part) throws IOException {
        var out = new ByteArrayOutputStream();
        part.transferTo(out);
        return out.toByteArray();
    }

    private static String quoted(String boundary) {
        return '"' + boundary.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
