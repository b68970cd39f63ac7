package org.zayavka.shared;

import java.util.regex.Pattern;

/** Makes what strangers and agents wrote into Markdown that shows exactly those words and means nothing else. */
public final class Markdown {

    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"\\\\`]*[^\\s<>\"\\\\`.,;:!?)»\\]']");
    // Controls, and marks that turn the direction of what follows: they only serve to deceive the reader.
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u2028\\u2029\\uFEFF]");

    private Markdown() {}

    /** One line of literal text: line breaks become spaces. */
    public static String line(String value) {
        return escape(oneLine(value));
    }

    /** The words without controls, on one line; not escaped. */
    public static String oneLine(String value) {
        return INVISIBLE.matcher(value.replaceAll("\\s+", " ")).replaceAll("").strip();
    }

    /** Literal text that keeps its lines and paragraphs; addresses of pages become links. */
    public static String text(String value) {
        var clean = INVISIBLE
                .matcher(value.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
        var lines = clean.strip().split("\n", -1);
        var markdown = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            var blank = lines[i].isBlank();
            markdown.append(blank ? "" : indented(lines[i].stripTrailing()));
            if (i < lines.length - 1) {
                markdown.append(blank || lines[i + 1].isBlank() ? "\n" : "\\\n");
            }
        }
        return markdown.toString();
    }

    /** Leading blanks would make code of a line; as no-break spaces they only indent it. */
    private static String indented(String line) {
        var text = line.stripLeading();
        var indent = line.substring(0, line.length() - text.length())
                .replace("\t", "    ")
                .length();
        return "\u00A0".repeat(indent) + withLinks(text);
    }

    private static String withLinks(String line) {
        var links = LINK.matcher(line);
        var markdown = new StringBuilder();
        int from = 0;
        while (links.find()) {
            markdown.append(escape(line.substring(from, links.start())));
            markdown.append('<').append(links.group()).append('>');
            from = links.end();
        }
        return markdown.append(escape(line.substring(from))).toString();
    }

    private static String escape(String line) {
        return PUNCTUATION.matcher(line).replaceAll("\\\\$0");
    }
}
