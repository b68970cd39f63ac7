package org.zayavka.channel.mail.reading;

import java.util.List;
import java.util.regex.Pattern;

/** The lines by which mail programs announce that a quote, or a letter passed on, follows. */
final class QuoteLines {

    private static final int U = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** {@code > text}, {@code >> text}, and {@code ИП> text} as The Bat! writes it. */
    private static final Pattern PREFIXED = Pattern.compile("[ \\t]{0,3}(?:\\p{Lu}\\p{L}{0,3})?>.*");

    private static final Pattern ORIGINAL = Pattern.compile(
            "[\\s*_]*[-–—_]{2,}\\s*(original message|original appointment|исходное сообщение|исходное письмо"
                    + "|оригинальное сообщение|первоначальное сообщение|ursprüngliche nachricht|message d'origine"
                    + "|mensaje original|reply message|конец исходного сообщения)\\s*[-–—_]{2,}[\\s*_]*",
            U);

    private static final Pattern FORWARD = Pattern.compile(
            "[\\s*_]*(?:[-–—_]{2,}\\s*)?(пересылаемое сообщение|пересланное сообщение|переадресованное сообщение"
                    + "|пересылаемое письмо|пересланное письмо|начало пересылаемого сообщения"
                    + "|начало переадресованного сообщения|начало пересланного сообщения|forwarded message"
                    + "|forwarded by [^-]{1,80}|begin forwarded message|forwarded mail|weitergeleitete nachricht)"
                    + "\\s*:?\\s*(?:[-–—_]{2,})?[\\s*_]*",
            U);

    /** Words with which a line of attribution ends. */
    private static final Pattern WROTE = Pattern.compile(
            ".*(?:\\b(?:wrote|writes|schrieb|a écrit|ha scritto|escribió)\\b|пишет|пишете|писал(?:\\(а\\)|а)?|писали"
                    + "|написал(?:\\(а\\)|а|и)?)[^:]{0,80}:\\s*",
            U);

    private static final Pattern DATE_THEN_ADDRESS =
            Pattern.compile(".*\\d{1,2}[:.]\\d{2}.{0,80}[<(][^<>()@\\s]+@[^<>()\\s]+[>)].{0,20}:\\s*", U);

    /** What makes an attribution certain even where the quote below it has no mark: a date, a time or an address. */
    private static final Pattern CERTAIN =
            Pattern.compile("\\d{1,2}[:.]\\d{2}|[^\\s<>@]+@[^\\s<>@]+|\\b(19|20)\\d{2}\\b");

    private static final Pattern WRAPPED = Pattern.compile("on |am |le |el |\\d|\\p{L}{2,3}, |\\p{L}+, \\d", U);

    private static final Pattern FROM = Pattern.compile("[\\s*>]*(от(?: кого)?|from|von|de)\\*?\\s*:\\*?\\s*\\S.*", U);
    private static final Pattern OTHER_FIELD = Pattern.compile(
            "[\\s*>]*(отправлено|дата|кому|копия|тема|sent|date|to|cc|subject|gesendet|an|betreff|datum"
                    + "|reply-to|когда|importance|важность|envoyé|objet|à)\\*?\\s*:\\*?.*",
            U);

    private QuoteLines() {}

    static boolean isPrefixed(String line) {
        return PREFIXED.matcher(line).matches();
    }

    static boolean isOriginalMarker(String line) {
        return line.length() < 120 && ORIGINAL.matcher(line).matches();
    }

    static boolean isForwardMarker(String line) {
        return line.length() < 160 && FORWARD.matcher(line).matches();
    }

    /**
     * How many lines from {@code at} on are an attribution; it may be wrapped over up to three lines.
     *
     * @return 0 when there is none
     */
    static int attribution(List<Line> lines, int at) {
        var text = new StringBuilder();
        for (var count = 1; count <= 3 && at + count <= lines.size(); count++) {
            var line = lines.get(at + count - 1).text();
            if (line.isBlank() || line.length() > 300) {
                return 0;
            }
            text.append(count == 1 ? "" : " ").append(line.strip());
            if (line.stripTrailing().endsWith(":")) {
                return says(text) && (count == 1 || startsLikeOne(text)) ? count : 0;
            }
        }
        return 0;
    }

    private static boolean says(CharSequence text) {
        return WROTE.matcher(text).matches() || DATE_THEN_ADDRESS.matcher(text).matches();
    }

    /** A wrapped attribution begins with a date or "On"; without this any text before a colon would do. */
    private static boolean startsLikeOne(StringBuilder text) {
        return WRAPPED.matcher(text).lookingAt();
    }

    static boolean isCertain(List<Line> lines, int at, int count) {
        var text = new StringBuilder();
        lines.subList(at, at + count).forEach(line -> text.append(line.text()).append(' '));
        return CERTAIN.matcher(text).find();
    }

    /** How many lines from {@code at} on are the header that Outlook copies above a quote; 0 when there is none. */
    static int headerBlock(List<Line> lines, int at) {
        if (!FROM.matcher(lines.get(at).text()).matches()) {
            return 0;
        }
        var fields = 0;
        var end = at + 1;
        for (var i = at + 1; i < lines.size() && i <= at + 12; i++) {
            var line = lines.get(i).text();
            if (OTHER_FIELD.matcher(line).matches()) {
                fields++;
                end = i + 1;
            } else if (!line.isBlank() && (fields >= 2 || i > at + 4)) {
                break;
            }
        }
        return fields >= 2 ? end - at : 0;
    }
}
