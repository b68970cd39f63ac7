package org.zayavka.notification;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Markdown;
import org.zayavka.ticket.NewMessage.Direction;
import org.zayavka.ticket.NewMessage.Fold;

/**
 * Where a letter joins the conversation, for the requester's mail program and for the requester.
 *
 * @param inReplyTo the Message-ID of the requester's last own letter; where there is none, of the last that a person sent
 * @param references the Message-IDs of both sides without those of machines, the oldest first
 * @param quote the first lines of the request; empty when there are none worth repeating
 * @param latest the first lines of what came last in this transaction, or of the request
 */
record LetterThread(@Nullable String inReplyTo, List<String> references, String quote, String latest) {

    private static final int QUOTE_LENGTH = 300;
    private static final int QUOTE_LINES = 3;
    private static final int GREETING_LENGTH = 40;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{3,250}>");
    private static final Pattern GREETING = Pattern.compile(
            "(здравствуй(те)?|добр(ый|ого|ое|ой) .{2,10}|привет(ствую)?|уважаем.{2,4}|коллеги|hello|hi|hey|dear|good .{3,9})\\b.*",
            Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** "-------- Пересылаемое сообщение --------", "Begin forwarded message:". */
    private static final Pattern FORWARDED = Pattern.compile(
            "[-–—_=]{2,}[^-–—_=].{0,60}[-–—_=]{2,}|(begin forwarded message|начало пере\\p{L}+ (сообщения|письма))\\s*:",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern FORWARDED_HEADER = Pattern.compile(
            "\\*?(от|от кого|кому|копия|тема|дата|отправлено|from|to|cc|subject|date|sent|reply-to)\\*?( / (from|date|subject))?\\s*:.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static LetterThread of(List<Correspondence.Entry> all, @Nullable EmailAddress requester) {
        var entries = all.stream().filter(entry -> !entry.machine()).toList();
        var incoming = entries.stream()
                .filter(entry -> entry.direction() == Direction.IN)
                .toList();
        var own = incoming.stream()
                .filter(entry -> requester != null && entry.address().equals(requester.value()))
                .toList();
        var quotes = incoming.stream()
                .map(LetterThread::quote)
                .filter(quote -> !quote.isEmpty())
                .toList();
        return new LetterThread(
                last(ids(own.isEmpty() ? incoming : own)),
                ids(entries),
                quotes.stream().findFirst().orElse(""),
                Objects.requireNonNullElse(last(quotes), ""));
    }

    private static @Nullable String last(List<String> values) {
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    private static List<String> ids(List<Correspondence.Entry> entries) {
        return entries.stream()
                .map(Correspondence.Entry::messageId)
                .filter(id -> MESSAGE_ID.matcher(id).matches())
                .distinct()
                .toList();
    }

    /** The first lines that say something; a greeting does only when nothing follows. */
    private static String quote(Correspondence.Entry entry) {
        var lines = entry.pieces().stream()
                .filter(piece -> piece.fold() == Fold.OPEN)
                .flatMap(piece -> piece.text().lines())
                .map(Markdown::oneLine)
                .filter(line -> line.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
        var words = lines.stream()
                .filter(line -> !isForwarding(line))
                .dropWhile(LetterThread::isGreeting)
                .toList();
        var shown = words.isEmpty() ? lines : words;
        return shorten(shown.stream().limit(QUOTE_LINES).collect(Collectors.joining("\n")));
    }

    /** Whether a text begins with a greeting of its own. */
    static boolean greets(String text) {
        return text.lines()
                .map(Markdown::oneLine)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> GREETING.matcher(line.toLowerCase(Locale.ROOT)).matches())
                .isPresent();
    }

    private static boolean isGreeting(String line) {
        return line.length() <= GREETING_LENGTH
                && GREETING.matcher(line.toLowerCase(Locale.ROOT)).matches();
    }

    /** What a mail program puts above a letter that it forwards within another. */
    private static boolean isForwarding(String line) {
        return FORWARDED.matcher(line).matches()
                || FORWARDED_HEADER.matcher(line).matches();
    }

    private static String shorten(String words) {
        if (words.length() <= QUOTE_LENGTH) {
            return words;
        }
        // One place is the ellipsis's.
        int longest = QUOTE_LENGTH - 1;
        int gap = Math.max(words.lastIndexOf(' ', longest), words.lastIndexOf('\n', longest));
        int end = gap > QUOTE_LENGTH / 2 ? gap : longest;
        // Never between the two halves of a character.
        end = Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end;
        return words.substring(0, end).strip() + "…";
    }
}
