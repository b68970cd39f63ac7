package org.zayavka.channel;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zayavka.shared.Remark;
import org.zayavka.shared.Signature;

/**
 * What a gate remarks about a letter that it could not take whole, in the header {@value #HEADER}: sealed, so that
 * nobody outside can put words into the desk's mouth.
 */
public class GateNotes {

    public static final String HEADER = "X-Zayavka-Note";

    private static final String PURPOSE = "gate note ";

    private final Signature signature;

    /** @param secret the desk's */
    public GateNotes(String secret) {
        this.signature = new Signature(secret);
    }

    /** The value of the header. */
    public String seal(Remark remark) {
        var note = new StringBuilder(remark.code());
        remark.facts().forEach(fact -> note.append(' ').append(URLEncoder.encode(fact, StandardCharsets.UTF_8)));
        return signature.of(PURPOSE + note) + " " + note;
    }

    /** The remark, if the desk itself wrote it. */
    public Optional<Remark> read(String header) {
        // A long header may have been folded on its way.
        var parts = header.strip().split("\\s+");
        if (parts.length < 2) {
            return Optional.empty();
        }
        var words = List.of(parts).subList(1, parts.length);
        return signature.matches(PURPOSE + String.join(" ", words), parts[0])
                ? Optional.of(new Remark(words.get(0), facts(parts)))
                : Optional.empty();
    }

    private static List<String> facts(String[] parts) {
        return Arrays.stream(parts)
                .skip(2)
                .map(fact -> URLDecoder.decode(fact, StandardCharsets.UTF_8))
                .toList();
    }
}
