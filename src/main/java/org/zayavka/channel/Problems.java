package org.zayavka.channel;

/** Turns failures into words that fit a column. */
final class Problems {

    private static final int LONGEST = 2_000;

    private Problems() {}

    static String of(Throwable problem) {
        return words(problem.getClass().getSimpleName() + ": " + problem.getMessage());
    }

    /** PostgreSQL keeps no NUL in a text. */
    static String words(String text) {
        var clean = withoutNul(text);
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }

    static String withoutNul(String text) {
        return text.replace("\0", "");
    }
}
