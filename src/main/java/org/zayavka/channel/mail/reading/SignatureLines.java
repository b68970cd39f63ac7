package org.zayavka.channel.mail.reading;

import java.util.regex.Pattern;

/** The lines with which signatures begin. */
final class SignatureLines {

    private static final int U = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern RULE = Pattern.compile("—|_{3,}|-{3,}|─{3,}");

    private static final Pattern FAREWELL = Pattern.compile(
            "(с\\s+(?:глубоким\\s+|большим\\s+|искренним\\s+|наилучшими\\s+|уважением\\s+и\\s+)?"
                    + "(?:уважением|пожеланиями|наилучшими пожеланиями)|всего (?:доброго|наилучшего|хорошего)"
                    + "|(?:kind|best|warm|many)?\\s*regards|best wishes|yours (?:sincerely|faithfully|truly)|sincerely"
                    + "|cheers|mit freundlichen grüßen)(?:[\\s,.!;\\-–—].*)?",
            U);

    private static final Pattern DEVICE = Pattern.compile(
            "(отправлено (?:с|со|из|через)\\s.{2,80}|послано с\\s.{2,60}|sent (?:from|via) (?:my\\s)?.{2,60}"
                    + "|sent from .{0,20}(?:iphone|ipad|android).{0,40}|get outlook for .{2,60}"
                    + "|(?:скачать|загрузить|получить|установить) outlook (?:для|на) .{2,60})",
            U);

    private static final Pattern AFTERTHOUGHT =
            Pattern.compile("\\s*(p\\.?\\s?s\\.?|з\\.?\\s?ы\\.?|п\\.\\s?с\\.)[\\s:.,].*", U);

    private SignatureLines() {}

    static boolean isDelimiter(String line) {
        return line.equals("-- ") || line.strip().equals("--");
    }

    static boolean isRule(String line) {
        return RULE.matcher(line.strip()).matches();
    }

    static boolean isFarewell(String line) {
        return line.length() <= 90 && FAREWELL.matcher(line.strip()).matches();
    }

    static boolean isDevice(String line) {
        return line.length() <= 120 && DEVICE.matcher(line.strip()).matches();
    }

    /** A line that no signature has: then what follows the farewell is still the letter. */
    static boolean speaks(String line) {
        return AFTERTHOUGHT.matcher(line).matches() || line.stripTrailing().endsWith("?") || line.length() > 160;
    }
}
