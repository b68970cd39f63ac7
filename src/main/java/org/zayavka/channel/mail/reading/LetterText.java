package org.zayavka.channel.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** The readable text of a letter, put together from its text and HTML parts in their order. */
final class LetterText {

    /** @param html the part's HTML; for a plain text part empty */
    record Block(List<Line> lines, String html) {

        boolean isBlank() {
            return lines.stream().allMatch(Line::isBlank);
        }

        private String asHtml() {
            if (!html.isEmpty()) {
                return html;
            }
            var text = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
            return "<div style=\"white-space:pre-wrap\">" + Entities.escape(text) + "</div>";
        }
    }

    private final List<Block> blocks = new ArrayList<>();

    void add(Block block) {
        blocks.add(block);
    }

    void addAll(LetterText other) {
        blocks.addAll(other.blocks);
    }

    boolean isBlank() {
        return blocks.stream().allMatch(Block::isBlank);
    }

    boolean hasHtml() {
        return blocks.stream().anyMatch(block -> !block.html().isEmpty());
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var block : blocks) {
            if (!block.isBlank()) {
                if (!lines.isEmpty()) {
                    lines.add(Line.of(""));
                }
                lines.addAll(block.lines());
            }
        }
        return lines;
    }

    /** The HTML of all parts, plain ones in between included; empty when no part had any. */
    String html() {
        if (!hasHtml()) {
            return "";
        }
        return blocks.stream()
                .filter(block -> !block.html().isEmpty() || !block.isBlank())
                .map(Block::asHtml)
                .collect(Collectors.joining("\n"));
    }
}
