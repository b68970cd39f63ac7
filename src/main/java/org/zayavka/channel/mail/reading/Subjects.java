package org.zayavka.channel.mail.reading;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a subject says about its letter. */
final class Subjects {

    private static final int U = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern FORWARD =
            Pattern.compile("\\s*(fwd?|fw|пер|пересл|переслано|wg|tr|i|rv|vs)\\s*(\\[\\d+\\]|\\(\\d+\\))?\\s*:.*", U);
    private static final Pattern REPLY =
            Pattern.compile("\\s*(re|отв|ответ|на|ha|aw|antw|sv|r|res)\\s*(\\[\\d+\\]|\\(\\d+\\)|\\^\\d+)?\\s*:.*", U);

    /** «Срочно» as a word, but neither «несрочно» nor «не срочно». */
    private static final Pattern URGENT = Pattern.compile(
            "(?<!\\p{L})(?<!(?:не|not|non)[\\s-]{1,3})(срочно|срочный|срочная|срочное|urgent|asap)(?!\\p{L})", U);

    private Subjects() {}

    static boolean isForward(String subject) {
        return FORWARD.matcher(subject).matches();
    }

    static boolean isReply(String subject) {
        return REPLY.matcher(subject).matches();
    }

    static boolean isUrgent(String subject) {
        return URGENT.matcher(subject).find();
    }

    /** Whether headers or subject declare the letter urgent (S1.3). */
    static boolean isUrgent(String subject, Headers headers) {
        var importance = headers.first("Importance").strip().toLowerCase(Locale.ROOT);
        var priority = headers.first("Priority").strip().toLowerCase(Locale.ROOT);
        var number = headers.first("X-Priority").strip();
        return importance.equals("high")
                || priority.equals("urgent")
                || number.startsWith("1")
                || number.startsWith("2")
                || headers.first("X-MSMail-Priority").strip().equalsIgnoreCase("high")
                || isUrgent(subject);
    }
}
