package org.zayavka.channel.mail.reading;

import java.util.List;
import java.util.Locale;

/**
 * A letter or a part of one.
 *
 * @param type Content-Type, the default of RFC 2045 when there was none
 * @param body the bytes as they stand in the letter, still in their transfer encoding; empty for a multipart
 * @param children the parts of a multipart; empty for everything else
 */
record MimePart(Headers headers, HeaderValue type, byte[] body, List<MimePart> children) {

    byte[] content() {
        return TransferEncoding.decode(body, headers.first("Content-Transfer-Encoding"));
    }

    boolean is(String mediaType) {
        return type.value().equals(mediaType);
    }

    boolean isMultipart() {
        return !children.isEmpty();
    }

    /**
     * The name that the sender gave to the file, not made safe yet; empty when there is none.
     *
     * @param hint the charset that the letter declares elsewhere
     */
    String fileName(String hint) {
        var named = disposition().text("filename", hint);
        return named.isEmpty() ? type.text("name", hint) : named;
    }

    boolean isAttachment() {
        return disposition().value().equals("attachment");
    }

    HeaderValue disposition() {
        return HeaderValue.parse(headers.first("Content-Disposition"));
    }

    /** Content-ID without its brackets. */
    String contentId() {
        return headers.first("Content-ID").replaceAll("[<>\\s]", "");
    }

    String charset() {
        return type.parameter("charset").toLowerCase(Locale.ROOT);
    }
}
