package org.zayavka.channel.mail.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.zayavka.channel.Passage;
import org.zayavka.channel.Passage.Kind;
import org.zayavka.channel.mail.reading.Line.Mark;

/**
 * Divides a text into what was written now, what is quoted, and signatures (complaint 4). Each line keeps its place, so
 * the passages together are the whole text.
 */
final class Passages {

    private static final int LONGEST_SIGNATURE = 15;

    private final List<Line> lines;
    private final Kind[] kinds;
    private final boolean forward;

    private Passages(List<Line> lines, boolean forward) {
        this.lines = lines;
        this.kinds = new Kind[lines.size()];
        this.forward = forward;
        Arrays.fill(kinds, Kind.OWN);
    }

    /** @param forward whether the subject says that the letter passes another one on */
    static List<Passage> of(List<Line> lines, boolean forward) {
        var passages = new Passages(lines, forward);
        var end = passages.forwardedFrom();
        passages.markQuotes(end);
        passages.joinBlanks(end);
        passages.markSignatures(end);
        return passages.collected();
    }

    /** Where a letter passed on begins: from there on everything is what the sender wants us to read. */
    private int forwardedFrom() {
        for (var at = 0; at < lines.size(); at++) {
            var text = lines.get(at).text();
            if (QuoteLines.isForwardMarker(text)) {
                return at;
            }
            var restIsQuoted = QuoteLines.isOriginalMarker(text) || QuoteLines.headerBlock(lines, at) > 0;
            if (restIsQuoted) {
                // In an answer what was once passed on lies within the quote.
                return forward ? at : enclosedFrom(at);
            }
            if (lines.get(at).mark() == Mark.ENCLOSED) {
                return at;
            }
        }
        return lines.size();
    }

    private int enclosedFrom(int from) {
        var at = from;
        while (at < lines.size() && lines.get(at).mark() != Mark.ENCLOSED) {
            at++;
        }
        return at;
    }

    private void markQuotes(int end) {
        var at = 0;
        while (at < end) {
            at += markQuoteAt(at, end);
        }
    }

    /** Marks what begins at a line; returns how many lines are settled by it. */
    private int markQuoteAt(int at, int end) {
        var line = lines.get(at);
        if (line.mark() == Mark.QUOTE || QuoteLines.isPrefixed(line.text())) {
            return mark(at, 1);
        }
        if (line.mark() == Mark.SIGNATURE) {
            kinds[at] = Kind.SIGNATURE;
            return 1;
        }
        if (line.isBlank()) {
            return 1;
        }
        var heading = heading(at);
        if (heading > 0) {
            return markWithRest(at, heading, end);
        }
        var attribution = QuoteLines.attribution(lines, at);
        if (attribution == 0 || at + attribution > end) {
            return 1;
        }
        if (quoteFollows(at + attribution, end)) {
            return markMaybe(at, mark(at, attribution), end);
        }
        return QuoteLines.isCertain(lines, at, attribution) ? mark(at, end - at) : 1;
    }

    /** How many lines announce an original letter: a marker or a rule, the copied header, or both. */
    private int heading(int at) {
        var text = lines.get(at).text();
        var marker = QuoteLines.isOriginalMarker(text);
        if (!marker && !SignatureLines.isRule(text)) {
            return QuoteLines.headerBlock(lines, at);
        }
        var next = at + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        var header = next < lines.size() ? QuoteLines.headerBlock(lines, next) : 0;
        if (header > 0) {
            return next + header - at;
        }
        return marker ? 1 : 0;
    }

    /** A header or marker folds what follows to the end, unless the quote is marked: then what is not marked is new. */
    private int markWithRest(int at, int count, int end) {
        var settled = mark(at, Math.min(count, end - at));
        return quoteFollows(at + settled, end) ? markMaybe(at, settled, end) : mark(at, end - at);
    }

    private int markMaybe(int at, int settled, int end) {
        var next = at + settled;
        while (next < end && (lines.get(next).isBlank() || lines.get(next).mark() == Mark.MAYBE_QUOTE)) {
            next++;
        }
        return mark(at, next - at);
    }

    private int mark(int at, int count) {
        Arrays.fill(kinds, at, at + count, Kind.QUOTE);
        return count;
    }

    private boolean quoteFollows(int from, int end) {
        for (var at = from; at < end; at++) {
            var line = lines.get(at);
            if (!line.isBlank()) {
                return line.mark() == Mark.QUOTE
                        || line.mark() == Mark.MAYBE_QUOTE
                        || QuoteLines.isPrefixed(line.text());
            }
        }
        return false;
    }

    /** Blank lines between two quoted lines belong to the quote. */
    private void joinBlanks(int end) {
        for (var at = 1; at < end; at++) {
            if (!lines.get(at).isBlank() || kinds[at - 1] == Kind.OWN) {
                continue;
            }
            var next = at;
            while (next < end && lines.get(next).isBlank()) {
                next++;
            }
            if (next == end || kinds[next] == kinds[at - 1]) {
                Arrays.fill(kinds, at, next, kinds[at - 1]);
            }
        }
    }

    private void markSignatures(int end) {
        var at = 0;
        while (at < end) {
            if (kinds[at] == Kind.OWN && !lines.get(at).isBlank()) {
                var blockEnd = ownEnd(at, end);
                markSignature(at, blockEnd);
                at = blockEnd;
            } else {
                at++;
            }
        }
    }

    private int ownEnd(int from, int end) {
        var at = from;
        while (at < end && kinds[at] == Kind.OWN) {
            at++;
        }
        return at;
    }

    private void markSignature(int from, int to) {
        for (var at = from; at < to; at++) {
            if (beginsSignature(at, to)) {
                var start = at > from && SignatureLines.isRule(lines.get(at - 1).text()) ? at - 1 : at;
                Arrays.fill(kinds, start, to, Kind.SIGNATURE);
                return;
            }
        }
    }

    private boolean beginsSignature(int at, int to) {
        var line = lines.get(at).text();
        if (SignatureLines.isDelimiter(line)) {
            return true;
        }
        var opens = SignatureLines.isFarewell(line) || SignatureLines.isDevice(line);
        if (!opens || to - at > 3 * LONGEST_SIGNATURE) {
            return false;
        }
        var rest = lines.subList(at + 1, to).stream()
                .filter(next -> !next.isBlank())
                .toList();
        return rest.size() <= LONGEST_SIGNATURE && rest.stream().noneMatch(next -> SignatureLines.speaks(next.text()));
    }

    private List<Passage> collected() {
        var own = false;
        for (var at = 0; at < kinds.length; at++) {
            own |= kinds[at] == Kind.OWN && !lines.get(at).isBlank();
        }
        if (!own) {
            Arrays.fill(kinds, Kind.OWN);
        }
        var passages = new ArrayList<Passage>();
        for (int at = 0, next; at < kinds.length; at = next) {
            next = at + 1;
            while (next < kinds.length && kinds[next] == kinds[at]) {
                next++;
            }
            passages.add(new Passage(kinds[at], text(at, next)));
        }
        return passages;
    }

    private String text(int from, int to) {
        return lines.subList(from, to).stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
