package org.zayavka.channel.mail.reading;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zayavka.channel.Bounce;
import org.zayavka.channel.IncomingFile;
import org.zayavka.channel.IncomingMessage;
import org.zayavka.channel.Machine;
import org.zayavka.channel.Passage;
import org.zayavka.channel.Person;
import org.zayavka.channel.StoredMessage;
import org.zayavka.shared.Remark;

/**
 * What the header of a letter tells, each field by itself: a broken one costs nothing but itself.
 *
 * @param hint the charset that the letter declares, for raw 8-bit text in the header
 */
record Envelope(StoredMessage message, Headers headers, String hint, String subject) {

    /** What the inside of the letter tells. */
    record Inside(
            List<Passage> passages,
            String html,
            List<IncomingFile> files,
            Machine machine,
            @Nullable Bounce bounce,
            boolean readable,
            List<Remark> notes) {}

    IncomingMessage around(Inside inside) {
        return new IncomingMessage(
                message.id(),
                message.mailbox(),
                from(),
                saved(() -> Addresses.parse(headers.all("To"), hint), List.of()),
                saved(() -> Addresses.parse(headers.all("Cc"), hint), List.of()),
                first("Reply-To"),
                LetterIds.of(headers, message.raw()),
                saved(() -> LetterIds.references(headers), List.of()),
                subject,
                inside.passages(),
                inside.html(),
                inside.files(),
                inside.machine(),
                inside.bounce(),
                saved(() -> Subjects.isUrgent(subject, headers), false),
                inside.readable(),
                saved(() -> LetterDates.sentAt(headers.first("Date"), message.receivedAt()), message.receivedAt()),
                message.receivedAt(),
                inside.notes());
    }

    private @Nullable Person from() {
        var from = first("From");
        return from == null ? first("Sender") : from;
    }

    private @Nullable Person first(String field) {
        var people = saved(() -> Addresses.parse(headers.all(field), hint), List.<Person>of());
        return people.isEmpty() ? null : people.get(0);
    }

    /** The value, or something harmless when the field can't be read. */
    static <T> T saved(Supplier<T> reading, T otherwise) {
        try {
            return reading.get();
        } catch (RuntimeException | StackOverflowError broken) {
            return otherwise;
        }
    }
}
