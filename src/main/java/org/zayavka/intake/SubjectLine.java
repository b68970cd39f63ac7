package org.zayavka.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zayavka.shared.Language;
import org.zayavka.shared.TicketId;

/** What stands in the subject besides the subject: «Re[2]: Отв: [zayavka #1042] Не печатает». */
final class SubjectLine {

    private static final int LONGEST = 200;
    private static final int LONGEST_NUMBER = 18;

    private static final Pattern REPLY = Pattern.compile(
            "^(?:re|aw|sv|vs|antw|odp|отв|ответ|на|fwd?|wg|tr|пер|пересл|переслано)\\s*"
                    + "(?:\\[\\s*\\d{1,4}\\s*\\]|\\(\\s*\\d{1,4}\\s*\\)|\\^\\d{1,4}|\\*\\d{1,4})?\\s*[:：]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NEVER = Pattern.compile("(?!)()()");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cc}]+");

    private final String subject;
    private final Pattern number;

    /** @param prefixes of all our mailboxes: a letter may be answered to another one */
    SubjectLine(String subject, Collection<String> prefixes) {
        this.subject = SPACES.matcher(subject).replaceAll(" ").strip();
        this.number = number(prefixes);
    }

    /** {@code [prefix #12345]}; mailers turn the brackets, drop them or leave out the mark, but not all at once. */
    private static Pattern number(Collection<String> prefixes) {
        if (prefixes.isEmpty()) {
            return NEVER;
        }
        var any = prefixes.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        var bracketed = "[\\[({<]\\s*(?:" + any + ")\\s*[#№]?\\s*(\\d+)\\s*[\\])}>]";
        var bare = "(?<![\\p{L}\\p{N}])(?:" + any + ")\\s*[#№]\\s*(\\d+)[\\])}>]?";
        return Pattern.compile(bracketed + "|" + bare, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The numbers it carries, in their order. */
    List<TicketId> tickets() {
        var numbers = new ArrayList<TicketId>();
        var match = number.matcher(subject);
        while (match.find()) {
            number(match.group(1) == null ? match.group(2) : match.group(1)).ifPresent(numbers::add);
        }
        return numbers;
    }

    /** A number that can't be ours still looks like one: it is left out of the subject, and means nothing. */
    private static Optional<TicketId> number(String digits) {
        if (digits.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        var value = Long.parseLong(digits);
        return value > 0 ? Optional.of(new TicketId(value)) : Optional.empty();
    }

    /** The subject itself; empty when there is none. */
    String bare() {
        var rest = SPACES.matcher(number.matcher(subject).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        while (true) {
            var shorter = REPLY.matcher(rest).replaceFirst("").strip();
            if (shorter.equals(rest)) {
                return rest;
            }
            rest = shorter;
        }
    }

    /** The subject of a ticket: never empty, at most 200 characters. */
    String ofTicket(Language language) {
        var bare = bare();
        if (bare.isEmpty()) {
            return language == Language.EN ? "(no subject)" : "(без темы)";
        }
        if (bare.length() <= LONGEST) {
            return bare;
        }
        // Never between the two halves of a character.
        var end = Character.isHighSurrogate(bare.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return bare.substring(0, end).strip() + "…";
    }
}
