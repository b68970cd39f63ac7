package org.zayavka.channel.mail.reading;

/** Tells words without any header, which a mail program shows as they are, from garbage. */
final class PlainBytes {

    private PlainBytes() {}

    /** Something besides white space, and no control character but those that texts have. */
    static boolean areText(byte[] bytes) {
        var blank = true;
        for (var b : bytes) {
            var printable = b < 0 || b > ' ';
            if (!printable && b != ' ' && b != '\t' && b != '\n' && b != '\f' && b != '\r') {
                return false;
            }
            blank &= !printable;
        }
        return !blank;
    }
}
