package org.zayavka.workplace.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with some of its words marked.
 *
 * @param parts in their order; together they are the text
 */
record Marked(List<Part> parts) {

    /** How PostgreSQL is told to mark; no folded text has these signs. */
    static final char BEGIN = '\u0001';

    static final char END = '\u0002';

    /** What stands on either side of a marked word, in characters. */
    private static final int AROUND = 70;

    private static final int LONGEST = 260;

    public record Part(String text, boolean marked) {}

    private record Span(int from, int to) {}

    static Marked plain(String text) {
        return new Marked(List.of(new Part(text, false)));
    }

    public boolean hasMarks() {
        return parts.stream().anyMatch(Part::marked);
    }

    /**
     * @param text as it was written
     * @param folded the same, folded character for character, with the marks of PostgreSQL between
     */
    static Marked of(String text, String folded) {
        return pieces(text, spans(folded), 0, text.length());
    }

    /** Only what stands around the first marked words; the beginning where nothing is marked. */
    static Marked extract(String text, String folded) {
        var spans = spans(folded);
        int first = spans.isEmpty() ? 0 : spans.get(0).from();
        int from = wordStart(text, Math.max(0, first - AROUND));
        int to = Math.min(text.length(), from + LONGEST);
        var parts = new ArrayList<>(pieces(text, spans, from, to).parts());
        if (from > 0) {
            parts.add(0, new Part("… ", false));
        }
        if (to < text.length()) {
            parts.add(new Part(" …", false));
        }
        return new Marked(List.copyOf(parts));
    }

    private static int wordStart(String text, int from) {
        int start = from;
        while (start > 0
                && start < text.length()
                && !Character.isWhitespace(text.charAt(start - 1))
                && from - start < 30) {
            start--;
        }
        return start;
    }

    private static List<Span> spans(String folded) {
        var spans = new ArrayList<Span>();
        int place = 0;
        int begin = -1;
        for (int i = 0; i < folded.length(); i++) {
            switch (folded.charAt(i)) {
                case BEGIN -> begin = place;
                case END -> {
                    if (begin >= 0) {
                        spans.add(new Span(begin, place));
                    }
                    begin = -1;
                }
                default -> place++;
            }
        }
        return spans;
    }

    private static Marked pieces(String text, List<Span> spans, int from, int to) {
        var parts = new ArrayList<Part>();
        int at = from;
        for (var span : spans) {
            if (span.from() < at || span.to() > to) {
                continue;
            }
            add(parts, text.substring(at, span.from()), false);
            add(parts, text.substring(span.from(), span.to()), true);
            at = span.to();
        }
        add(parts, text.substring(Math.min(at, to), to), false);
        return new Marked(List.copyOf(parts));
    }

    private static void add(List<Part> parts, String text, boolean marked) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, marked));
        }
    }
}
