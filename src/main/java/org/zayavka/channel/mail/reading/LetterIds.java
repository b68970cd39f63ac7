package org.zayavka.channel.mail.reading;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Message-IDs of a letter and of the letters it answers. */
final class LetterIds {

    private static final Pattern ID = Pattern.compile("<([^<>]{1,500})>");
    private static final Pattern BARE = Pattern.compile("[^\\s<>\"]{1,250}@[^\\s<>\"]{1,250}");
    private static final int MAX_REFERENCES = 100;

    private LetterIds() {}

    /** The id with angle brackets; made from the bytes when the sender gave none. */
    static String of(Headers headers, byte[] raw) {
        return all(headers.first("Message-ID")).stream().findFirst().orElseGet(() -> made(raw));
    }

    /** The letters that this one answers, the nearest first. */
    static List<String> references(Headers headers) {
        var nearest = new LinkedHashSet<String>(all(headers.first("In-Reply-To")));
        var older = all(headers.first("References"));
        for (var at = older.size() - 1; at >= 0 && nearest.size() < MAX_REFERENCES; at--) {
            nearest.add(older.get(at));
        }
        return List.copyOf(nearest);
    }

    static List<String> all(String value) {
        var ids = new ArrayList<String>();
        var matcher = ID.matcher(value);
        while (matcher.find()) {
            // Folding in the middle of a long id leaves a blank in it.
            ids.add("<" + CleanText.lines(matcher.group(1)).replaceAll("\\s", "") + ">");
        }
        var bare = BARE.matcher(value);
        if (ids.isEmpty() && bare.find()) {
            ids.add("<" + CleanText.lines(bare.group()) + ">");
        }
        ids.removeIf(id -> id.length() <= 2);
        return ids;
    }

    private static String made(byte[] raw) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(raw);
            return "<sha256-" + HexFormat.of().formatHex(digest) + "@missing.invalid>";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
