package org.zayavka.channel.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Labeller;

/**
 * Tells letters apart by what their sender wrote: From, Date, Subject and the body. Servers on the way add headers of
 * their own, so two copies of one letter are never equal byte for byte; line ends and empty lines at the end may
 * differ too.
 */
@Component
class LetterLabeller implements Labeller {

    private static final List<String> SENDERS_FIELDS = List.of("from", "date", "subject");
    private static final Pattern ADDRESS = Pattern.compile("<([^<>]+)>\\s*$");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>]+>");

    @Override
    public boolean labels(String gate) {
        return gate.equals(MailGate.NAME);
    }

    @Override
    public Label label(byte[] raw) {
        var headers = RawHeaders.of(raw);
        return new Label(content(raw, headers), sender(headers));
    }

    /** The Message-ID; one made from the content where the sender gave none. */
    String messageId(byte[] raw) {
        var headers = RawHeaders.of(raw);
        var written = headers.first("message-id");
        if (written.isEmpty()) {
            return "<" + HexFormat.of().formatHex(content(raw, headers)) + "@no-message-id.invalid>";
        }
        var bracketed = MESSAGE_ID.matcher(written);
        return bracketed.find() ? bracketed.group() : "<" + written + ">";
    }

    private static byte[] content(byte[] raw, RawHeaders headers) {
        var digest = sha256();
        for (var name : SENDERS_FIELDS) {
            digest.update((name + ":" + headers.first(name) + "\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        body(digest, raw, headers.bodyStart());
        return digest.digest();
    }

    private static void body(MessageDigest digest, byte[] raw, int start) {
        var from = start;
        while (from < raw.length && isLineEnd(raw[from])) {
            from++;
        }
        var end = raw.length;
        while (end > from && isLineEnd(raw[end - 1])) {
            end--;
        }
        for (var i = from; i < end; i++) {
            if (raw[i] == '\r') {
                digest.update(raw, from, i - from);
                from = i + 1;
            }
        }
        digest.update(raw, from, end - from);
    }

    private static boolean isLineEnd(byte octet) {
        return octet == '\r' || octet == '\n';
    }

    private static String sender(RawHeaders headers) {
        var from = headers.first("from");
        var address = ADDRESS.matcher(from);
        return (address.find() ? address.group(1) : from).strip().toLowerCase(Locale.ROOT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
