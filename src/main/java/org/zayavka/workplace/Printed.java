package org.zayavka.workplace;

import java.util.regex.Pattern;

/** Makes what strangers wrote fit for paper: nothing in it turns the direction of reading or stops the layout. */
public final class Printed {

    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200B-\\u200F\\u2028\\u2029\\uFEFF\\p{Cs}\\p{Co}\\p{Cn}]");
    // The fonts of papers have none; a sign says that there was one.
    private static final Pattern PICTOGRAM = Pattern.compile("[\\x{10000}-\\x{10FFFF}]");

    /** A signed link lets whoever holds the paper act as the customer: its signature is left out. */
    private static final Pattern SIGNED = Pattern.compile("(/(?:visit|rate)/\\d{1,18}-)[0-9a-f]{24}");

    private Printed() {}

    /** Keeps lines and blanks. */
    public static String text(String written) {
        var lines = written.replace("\r\n", "\n").replace('\r', '\n');
        var visible = INVISIBLE.matcher(lines).replaceAll("");
        return SIGNED.matcher(PICTOGRAM.matcher(visible).replaceAll("□")).replaceAll("$1…");
    }

    public static String line(String written) {
        return text(written.replaceAll("\\s+", " ")).strip();
    }
}
