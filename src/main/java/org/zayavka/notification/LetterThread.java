package org.zayavka.notification;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.Markdown;
import org.zayavka.ticket.NewMessage.Direction;
import org.zayavka.ticket.NewMessage.Fold;

/**
 * Where a letter joins the conversation, for the requester's mail program and for the requester.
 *
 * @param inReplyTo the last Message-ID that came in
 * @param references the Message-IDs of both sides, the oldest first
 * @param quote one line of the request; empty when there is none worth repeating
 * @param latest one line of what came last in this transaction, or of the request
 */
record LetterThread(@Nullable String inReplyTo, List<String> references, String quote, String latest) {

    private static final int QUOTE_LENGTH = 140;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{3,250}>");
    private static final Pattern GREETING = Pattern.compile(
            "(здравствуй(те)?|добр(ый|ого|ое|ой) .{2,10}|привет(ствую)?|уважаем.{2,4}|коллеги|hello|hi|hey|dear|good .{3,9})\\b.*",
            Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    static LetterThread of(List<Correspondence.Entry> entries) {
        var incoming = entries.stream()
                .filter(entry -> entry.direction() == Direction.IN)
                .toList();
        var quotes = incoming.stream()
                .map(LetterThread::quote)
                .filter(quote -> !quote.isEmpty())
                .toList();
        return new LetterThread(
                last(ids(incoming)),
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

    /** The first line that says something; a greeting does only when nothing follows. */
    private static String quote(Correspondence.Entry entry) {
        var lines = entry.pieces().stream()
                .filter(piece -> piece.fold() == Fold.OPEN)
                .flatMap(piece -> piece.text().lines())
                .map(Markdown::oneLine)
                .filter(line -> line.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
        return lines.stream()
                .filter(line -> line.length() > 40 || !isGreeting(line))
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .map(LetterThread::shorten)
                .orElse("");
    }

    private static boolean isGreeting(String line) {
        return GREETING.matcher(line.toLowerCase(Locale.ROOT)).matches();
    }

    private static String shorten(String line) {
        if (line.length() <= QUOTE_LENGTH) {
            return line;
        }
        int space = line.lastIndexOf(' ', QUOTE_LENGTH);
        int end = space > QUOTE_LENGTH / 2 ? space : QUOTE_LENGTH;
        // Never between the two halves of a character.
        end = Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
        return line.substring(0, end).strip() + "…";
    }
}
