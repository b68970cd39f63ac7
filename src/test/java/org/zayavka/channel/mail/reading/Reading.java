package org.zayavka.channel.mail.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.zayavka.channel.GateNotes;
import org.zayavka.channel.IncomingMessage;
import org.zayavka.channel.OwnMark;
import org.zayavka.channel.StoredMessage;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;

/** Hands letters written in a test to the reader. */
final class Reading {

    static final Instant RECEIVED = Instant.parse("2026-11-20T09:00:00Z");

    private Reading() {}

    static IncomingMessage read(byte[] raw) {
        return read(raw, LetterReadingSettings.standard());
    }

    static IncomingMessage read(byte[] raw, LetterReadingSettings settings) {
        var message =
                new StoredMessage(new InboxId(1), "mail", new EmailAddress("support@zayavka.example"), raw, RECEIVED);
        return new LetterReader(settings, new OwnMark("our own mark"), new GateNotes("a secret")).read(message);
    }

    static IncomingMessage read(String letter) {
        return read(letter, StandardCharsets.UTF_8);
    }

    static IncomingMessage read(String letter, Charset charset) {
        return read(letter.replace("\n", "\r\n").getBytes(charset));
    }
}
