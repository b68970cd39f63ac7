package org.zayavka.claim;

/** Takes out what PostgreSQL can't keep in a text: NUL, and halves of characters. */
final class CleanText {

    private CleanText() {}

    static String of(String text) {
        return text.codePoints()
                .filter(point -> point != 0)
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? '\uFFFD' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
