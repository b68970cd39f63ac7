package org.zayavka.channel.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.Remark;

/** Unpacks TNEF, the envelope that Outlook calls winmail.dat (complaint 5). */
final class WinmailDat {

    private static final int LARGEST = 100_000_000;
    private static final int UNICODE = 0x1F;

    static {
        // POI refuses attachments above one megabyte unless told otherwise.
        TNEFAttribute.setMaxRecordLength(LARGEST);
        MAPIAttribute.setMaxRecordLength(LARGEST);
    }

    private WinmailDat() {}

    record Found(String name, byte[] bytes, String contentId) {}

    /** @param note what to tell the agent */
    record Unpacked(List<Found> files, String text, String html, Remark note) {}

    static Unpacked unpack(byte[] tnef) {
        try {
            return unpack(new HMEFMessage(new ByteArrayInputStream(tnef)));
        } catch (Exception | OutOfMemoryError unreadable) {
            // POI answers broken envelopes with exceptions of every kind.
            return new Unpacked(List.of(), "", "", Remark.of("winmail-unreadable"));
        }
    }

    private static Unpacked unpack(HMEFMessage message) {
        var codepage = codepage(message);
        var files = new ArrayList<Found>();
        for (var attachment : message.getAttachments()) {
            var bytes = bytes(attachment);
            if (bytes.length > 0) {
                files.add(new Found(name(attachment, codepage), bytes, contentId(attachment, codepage)));
            }
        }
        var text = text(message.getMessageMAPIAttribute(MAPIProperty.BODY), codepage);
        var html = text(message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML), codepage);
        if (text.isBlank()
                && html.isBlank()
                && message.getMessageMAPIAttribute(MAPIProperty.RTF_COMPRESSED) instanceof MAPIRtfAttribute rtf) {
            files.add(new Found("message.rtf", rtf.getData(), ""));
        }
        return new Unpacked(files, text, html, Remark.of("winmail-unpacked", files.size()));
    }

    private static byte[] bytes(Attachment attachment) {
        try {
            return attachment.getContents();
        } catch (IllegalArgumentException noData) {
            return new byte[0];
        }
    }

    private static String name(Attachment attachment, String codepage) {
        var longName = text(attachment.getMAPIAttribute(MAPIProperty.ATTACH_LONG_FILENAME), codepage);
        if (!longName.isBlank()) {
            return longName;
        }
        var title = attachment.getAttribute(TNEFProperty.ID_ATTACHTITLE);
        return title == null ? "" : decoded(title.getData(), codepage);
    }

    private static String contentId(Attachment attachment, String codepage) {
        return text(attachment.getMAPIAttribute(MAPIProperty.ATTACH_CONTENT_ID), codepage);
    }

    /** POI reads 8-bit strings as windows-1252 whatever the envelope says, so the bytes are decoded here. */
    private static String text(@Nullable MAPIAttribute attribute, String codepage) {
        if (attribute == null) {
            return "";
        }
        return attribute.getType() == UNICODE
                ? withoutNul(new String(attribute.getData(), UTF_16LE))
                : decoded(attribute.getData(), codepage);
    }

    private static String decoded(byte[] bytes, String codepage) {
        var length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) {
            length--;
        }
        return TextDecoder.decode(Arrays.copyOf(bytes, length), codepage).text();
    }

    private static String withoutNul(String text) {
        return CleanText.lines(text);
    }

    private static String codepage(HMEFMessage message) {
        var attribute = message.getMessageAttribute(TNEFProperty.ID_OEMCODEPAGE);
        if (attribute == null || attribute.getData().length < 2) {
            return "";
        }
        var data = attribute.getData();
        var number = (data[0] & 0xFF) | (data[1] & 0xFF) << 8;
        return switch (number) {
            case 65001 -> "utf-8";
            case 20866 -> "koi8-r";
            default -> number > 999 ? "windows-" + number : "ibm" + number;
        };
    }
}
