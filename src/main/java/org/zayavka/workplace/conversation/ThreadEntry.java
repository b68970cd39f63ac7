package org.zayavka.workplace.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a ticket's thread, as the agents' tab shows it.
 *
 * @param key unlike that of any other entry of the ticket; also where an older page goes on
 * @param kind {@code letter}, {@code note}, {@code event} or {@code decision}
 * @param direction {@code IN}, {@code OUT}, {@code NOTE}; empty for what nobody said
 * @param author empty when the desk itself says it
 * @param pieces the text with what is folded
 * @param html whether there is more than the text to see
 * @param original whether the letter is kept as it came
 * @param remarks what the desk noticed
 * @param asksNew whether it looks like a new question, which would better be a ticket of its own (S5.4)
 * @param words of an event or a decision: one sentence
 * @param why of a decision: line by line
 * @param leadsTo another ticket: that it is about, or that the letter was split off into
 */
record ThreadEntry(
        String key,
        String kind,
        long id,
        Instant at,
        String direction,
        String author,
        String address,
        String subject,
        List<Piece> pieces,
        boolean html,
        boolean original,
        @Nullable Sending delivery,
        List<FileName> files,
        List<String> remarks,
        boolean asksNew,
        String words,
        List<String> why,
        @Nullable Long leadsTo) {

    /** @param cut whether only the beginning is here; the rest is to be asked for */
    record Piece(String text, String fold, boolean cut) {}

    /** @param error what went wrong, as the mail server said it; empty when nothing did */
    record Sending(String state, String words, String error) {}

    /**
     * @param size in bytes
     * @param caution what to know before it is opened; empty for an ordinary file
     * @param preview {@code image}, {@code pdf} or null: what a browser may be shown of it
     */
    record FileName(
            int position,
            String name,
            String type,
            long size,
            String caution,
            @Nullable String preview) {}

    static ThreadEntry happened(EntryKey key, String words, List<String> why, @Nullable Long leadsTo) {
        return new ThreadEntry(
                key.toString(),
                key.kind().code(),
                key.id(),
                key.at(),
                "",
                "",
                "",
                "",
                List.of(),
                false,
                false,
                null,
                List.of(),
                List.of(),
                false,
                words,
                why,
                leadsTo);
    }
}
