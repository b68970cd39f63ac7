package org.zayavka.channel.mail.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Optional;

/**
 * The charset ladder (complaint 3): byte order mark, then what is declared if it can be true, then valid UTF-8, then
 * the Cyrillic charset in which the bytes read as Russian, at last windows-1252.
 */
final class TextDecoder {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    /** From here on the guess is better than a declaration that is usually thoughtless, such as iso-8859-1. */
    private static final double SURE = 0.6;

    private static final double LIKELY = 0.35;

    private TextDecoder() {}

    /** @param guessed whether the declared charset was missing, unknown or evidently wrong */
    record Decoded(String text, Charset charset, boolean guessed) {}

    /** @param declared names of charsets, the most trustworthy first; empty ones count as not declared */
    static Decoded decode(byte[] bytes, String... declared) {
        var marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        for (var name : declared) {
            if (CharsetNames.isUtf7(name)) {
                return new Decoded(Utf7.decode(bytes), US_ASCII, false);
            }
            var text = CharsetNames.find(name)
                    .flatMap(charset -> believed(bytes, charset))
                    .or(() -> mistakenForJis(bytes, name));
            if (text.isPresent()) {
                return text.get();
            }
        }
        return guessed(bytes, declared);
    }

    private static Optional<Decoded> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Decoded(new String(bytes, 3, bytes.length - 3, UTF_8), UTF_8, false));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(new Decoded(new String(bytes, 2, bytes.length - 2, UTF_16LE), UTF_16LE, false));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(new Decoded(new String(bytes, 2, bytes.length - 2, UTF_16BE), UTF_16BE, false));
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Decoded> believed(byte[] bytes, Charset charset) {
        if (CharsetNames.isWide(charset) && isPlainAscii(bytes)) {
            return Optional.empty();
        }
        var text = strictly(bytes, charset);
        if (text.isEmpty() || (isAscii(bytes) || charset.equals(UTF_8))) {
            return text.map(right -> new Decoded(right, charset, false));
        }
        return contradicted(bytes, charset) ? Optional.empty() : text.map(right -> new Decoded(right, charset, false));
    }

    /** Japanese mailers write ISO-2022-JP, a charset of seven bits, above text in Shift_JIS. */
    private static Optional<Decoded> mistakenForJis(byte[] bytes, String name) {
        if (!name.toLowerCase(Locale.ROOT).startsWith("iso-2022-jp") || isAscii(bytes)) {
            return Optional.empty();
        }
        return strictly(bytes, SHIFT_JIS).map(text -> new Decoded(text, SHIFT_JIS, true));
    }

    /** Nearly any bytes are valid in an 8-bit charset, so the text itself must speak against the declaration. */
    private static boolean contradicted(byte[] bytes, Charset charset) {
        var name = charset.name().toLowerCase(Locale.ROOT);
        if (name.startsWith("utf-") || name.contains("2022") || name.startsWith("gb")) {
            return false;
        }
        if (strictly(bytes, UTF_8).isPresent()) {
            return true;
        }
        var guess = CyrillicGuess.of(bytes);
        return guess.likelihood() >= SURE
                && !guess.charset().equals(charset)
                && guess.likelihood() > CyrillicGuess.likelihood(bytes, charset) + 0.4;
    }

    private static Decoded guessed(byte[] bytes, String... declared) {
        if (isAscii(bytes)) {
            return new Decoded(new String(bytes, US_ASCII), US_ASCII, false);
        }
        var utf8 = strictly(bytes, UTF_8);
        if (utf8.isPresent()) {
            return new Decoded(utf8.get(), UTF_8, true);
        }
        var guess = CyrillicGuess.of(bytes);
        if (guess.likelihood() >= LIKELY) {
            return new Decoded(new String(bytes, guess.charset()), guess.charset(), true);
        }
        // Broken in a few places (cut off, a stray byte): the declared charset still tells more than none.
        for (var name : declared) {
            var charset = CharsetNames.find(name).filter(known -> !known.equals(US_ASCII));
            if (charset.isPresent()) {
                return new Decoded(new String(bytes, charset.get()), charset.get(), true);
            }
        }
        var mostlyUtf8 = damage(new String(bytes, UTF_8)) * 10 < bytes.length;
        var last = mostlyUtf8 && hasUtf8(bytes) ? UTF_8 : WESTERN;
        return new Decoded(new String(bytes, last), last, true);
    }

    private static boolean hasUtf8(byte[] bytes) {
        return new String(bytes, UTF_8).chars().anyMatch(c -> c >= 0x80 && c != 0xFFFD);
    }

    private static long damage(String text) {
        return text.chars().filter(c -> c == 0xFFFD).count();
    }

    /** Without the zeros and control characters that wide Latin and Cyrillic letters are half made of. */
    private static boolean isPlainAscii(byte[] bytes) {
        for (var b : bytes) {
            if (b < '\t') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(byte[] bytes) {
        for (var b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            var decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException | UnsupportedOperationException wrong) {
            return Optional.empty();
        }
    }
}
