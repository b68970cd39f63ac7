package org.zayavka.channel.mail.reading;

/** The charset that the text of a letter declares: its raw 8-bit headers are mostly written in the same. */
final class CharsetHint {

    private CharsetHint() {}

    /** The declared charset; empty when no text part declares one. */
    static String of(MimePart part) {
        if (!part.charset().isEmpty()) {
            return part.charset();
        }
        for (var child : part.children()) {
            var declared = of(child);
            if (!declared.isEmpty()) {
                return declared;
            }
        }
        return "";
    }
}
