package org.zayavka.channel.mail.reading;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParsePosition;
import java.time.Duration;
import java.time.Instant;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;

/** When a letter was sent. */
final class LetterDates {

    private static final Instant FIRST_CREDIBLE = Instant.parse("1990-01-01T00:00:00Z");

    private LetterDates() {}

    /** The Date of the header, or {@code receivedAt} when it is missing, unreadable or can't be true. */
    static Instant sentAt(String date, Instant receivedAt) {
        var read = read(date, receivedAt);
        var credible = read.isAfter(FIRST_CREDIBLE) && read.isBefore(receivedAt.plus(Duration.ofDays(1)));
        return credible ? read : receivedAt;
    }

    private static Instant read(String date, Instant otherwise) {
        if (date.isBlank()) {
            return otherwise;
        }
        var read = new MailDateFormat().parse(date, new ParsePosition(0));
        return read == null ? viaMime4j(date, otherwise) : read.toInstant();
    }

    private static Instant viaMime4j(String date, Instant otherwise) {
        var field = DateTimeFieldLenientImpl.PARSER.parse(new RawField("Date", date), DecodeMonitor.SILENT);
        return field.getDate() == null ? otherwise : field.getDate().toInstant();
    }
}
