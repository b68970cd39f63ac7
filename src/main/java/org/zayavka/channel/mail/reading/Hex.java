package org.zayavka.channel.mail.reading;

final class Hex {

    private Hex() {}

    /** The byte that two hexadecimal digits at {@code at} stand for, or -1. */
    static int pair(CharSequence text, int at) {
        if (at + 1 >= text.length()) {
            return -1;
        }
        var high = Character.digit(text.charAt(at), 16);
        var low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
