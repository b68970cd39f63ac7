package org.zayavka.channel.mail.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a letter's text with what its HTML said about it.
 *
 * @param mark what the markup says; {@link Mark#NONE} for plain text
 */
record Line(String text, Mark mark) {

    enum Mark {
        NONE,
        /** Within a container that a mail program puts around quotes. */
        QUOTE,
        /** Within a blockquote of no known program: a quote only below a line that says so. */
        MAYBE_QUOTE,
        SIGNATURE,
        /** Of a letter that came as an attachment: all of it is what the sender wants us to read. */
        ENCLOSED
    }

    static Line of(String text) {
        return new Line(text, Mark.NONE);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    static List<Line> plain(String text) {
        return text.lines().map(Line::of).toList();
    }

    /** Without blank lines at both ends and without more than one in a row. */
    static List<Line> tidy(List<Line> lines) {
        var tidy = new ArrayList<Line>();
        for (var line : lines) {
            var blankBefore = tidy.isEmpty() || tidy.get(tidy.size() - 1).isBlank();
            if (!line.isBlank() || !blankBefore) {
                tidy.add(line.isBlank() ? new Line("", line.mark()) : line);
            }
        }
        while (!tidy.isEmpty() && tidy.get(tidy.size() - 1).isBlank()) {
            tidy.remove(tidy.size() - 1);
        }
        return tidy;
    }
}
