package org.zayavka.channel.mail.reading;

import java.util.ArrayList;

/** Joins the soft line breaks of {@code format=flowed} (RFC 3676). */
final class Flowed {

    private Flowed() {}

    static String join(String text, boolean deleteSpace) {
        var joined = new ArrayList<String>();
        var paragraph = new StringBuilder();
        var depth = -1;
        for (var line : text.split("\n", -1)) {
            var quoted = depth(line);
            var content = unstuffed(line.substring(quoted));
            var signature = content.equals("-- ");
            if (depth >= 0 && (quoted != depth || signature)) {
                joined.add(paragraph.toString());
                depth = -1;
            }
            if (depth < 0) {
                paragraph.setLength(0);
                paragraph.append(quoted == 0 ? "" : ">".repeat(quoted) + " ");
            }
            var soft = content.endsWith(" ") && !signature;
            paragraph.append(soft && deleteSpace ? content.substring(0, content.length() - 1) : content);
            depth = soft ? quoted : -1;
            if (!soft) {
                joined.add(paragraph.toString());
            }
        }
        if (depth >= 0) {
            joined.add(paragraph.toString().stripTrailing());
        }
        return String.join("\n", joined);
    }

    private static int depth(String line) {
        var depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static String unstuffed(String content) {
        return content.startsWith(" ") ? content.substring(1) : content;
    }
}
