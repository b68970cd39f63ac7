package org.zayavka.intake;

import java.util.Set;
import java.util.regex.Pattern;
import org.zayavka.channel.IncomingFile;
import org.zayavka.shared.TicketId;

/**
 * Whether a reply says more than its words do, so that «спасибо», «всё работает» or «отмените заявку» is not the whole
 * of it and a person has to look (S4.4).
 */
final class MoreThanWords {

    /** What mailers add by themselves. */
    private static final Set<String> BY_THE_WAY = Set.of(
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/pgp-signature",
            "application/pgp-keys",
            "text/vcard",
            "text/x-vcard");

    private static final Pattern NUMBER = Pattern.compile(
            "(?:[№#]|(?<!\\p{L})(?:заявк\\p{L}*|обращени\\p{L}*|тикет\\p{L}*|инцидент\\p{L}*|tickets?|requests?|cases?))"
                    + "\\s*+(?:[№#]|номер|no\\.?|number)?+\\s*+(\\d{1,18})(?!\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private MoreThanWords() {}

    static boolean says(Letter letter) {
        var ticket = letter.answers().ticket();
        return letter.readable()
                && ticket != null
                && (letter.message().files().stream().anyMatch(MoreThanWords::isOwn)
                        || namesAnother(letter, ticket)
                        || hasOwnSubject(letter));
    }

    private static boolean isOwn(IncomingFile file) {
        return !file.inline() && !BY_THE_WAY.contains(file.type());
    }

    private static boolean namesAnother(Letter letter, TicketId ticket) {
        var duplicate = letter.answers().duplicate();
        return NUMBER.matcher(letter.message().ownText())
                .results()
                .map(match -> Long.parseLong(match.group(1)))
                .anyMatch(number -> number != ticket.number() && (duplicate == null || number != duplicate.number()));
    }

    /** Our number, and then other words than ours, which the text does not say as well. */
    private static boolean hasOwnSubject(Letter letter) {
        var theirs = Words.of(letter.subject().bare()).text();
        var ours = Words.of(letter.answers().subject()).text();
        return !letter.subject().tickets().isEmpty()
                && !ours.startsWith(theirs)
                && !theirs.startsWith(ours)
                && !Words.of(letter.message().ownText()).text().contains(theirs);
    }
}
