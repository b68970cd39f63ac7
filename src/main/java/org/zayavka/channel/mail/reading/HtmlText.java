package org.zayavka.channel.mail.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.zayavka.channel.mail.reading.Line.Mark;

/** Makes HTML readable as text: paragraphs, lists, links and tables stay, what was hidden stays hidden. */
final class HtmlText implements NodeVisitor {

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "main",
            "nav",
            "section",
            "table",
            "tr",
            "caption",
            "tbody",
            "thead",
            "tfoot",
            "li",
            "o:p");
    private static final Set<String> SPACED = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "pre", "hr");
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "template", "object", "svg");

    private static final Pattern INVISIBLE = Pattern.compile("[\u200B\uFEFF\u00AD\u034F\u2060]");
    private static final Pattern SPACE = Pattern.compile("[\\s\u00A0\u2000-\u200A\u202F]+");

    private final boolean forward;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final IdentityHashMap<Element, Integer> numbers = new IdentityHashMap<>();
    private int hidden;
    private int pre;
    private boolean restQuoted;

    private HtmlText(boolean forward) {
        this.forward = forward;
    }

    /** @param forward whether the letter passes another one on, so that "quotes" are what it is about */
    static List<Line> of(Document html, boolean forward) {
        var text = new HtmlText(forward);
        NodeTraversor.traverse(text, html);
        text.breakLine();
        return Line.tidy(text.lines);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text && hidden == 0) {
            append(text);
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
    }

    private void open(Element element) {
        if (UNSEEN.contains(element.normalName()) || HtmlVisibility.hidden(element)) {
            hidden++;
        }
        if (hidden > 0) {
            return;
        }
        breakAround(element);
        marks.push(mark(element));
        switch (element.normalName()) {
            case "br" -> endLine();
            case "pre" -> pre++;
            case "li" -> line.append(bullet(element));
            case "hr" -> line.append("─".repeat(20));
            case "td", "th" -> separateCell(element);
            case "img" -> line.append(picture(element));
            default -> {}
        }
    }

    private void close(Element element) {
        if (hidden > 0) {
            hidden -= UNSEEN.contains(element.normalName()) || HtmlVisibility.hidden(element) ? 1 : 0;
            return;
        }
        switch (element.normalName()) {
            case "pre" -> pre--;
            case "a" -> line.append(link(element));
            default -> {}
        }
        breakAround(element);
        marks.pop();
    }

    private void breakAround(Element element) {
        var name = element.normalName();
        // Outlook makes every line a paragraph without a margin.
        var spaced = SPACED.contains(name) && !element.className().startsWith("Mso") && !inListItem(element);
        if (BLOCKS.contains(name) || SPACED.contains(name)) {
            breakLine();
        }
        if (spaced && !lines.isEmpty() && !lines.get(lines.size() - 1).isBlank()) {
            lines.add(new Line("", mark()));
        }
    }

    private static boolean inListItem(Element element) {
        var parent = element.parent();
        return parent != null && Set.of("li", "td", "th").contains(parent.normalName());
    }

    private void append(TextNode node) {
        var text = INVISIBLE.matcher(node.getWholeText()).replaceAll("");
        if (pre > 0) {
            appendPre(text);
            return;
        }
        var plain = SPACE.matcher(text).replaceAll(" ");
        var atStart = line.isEmpty() || line.charAt(line.length() - 1) == ' ';
        line.append(atStart ? plain.stripLeading() : plain);
    }

    private void appendPre(String text) {
        var pieces = text.replace("\r", "").split("\n", -1);
        for (var i = 0; i < pieces.length; i++) {
            if (i > 0) {
                endLine();
            }
            line.append(pieces[i]);
        }
    }

    private void endLine() {
        lines.add(new Line(line.toString().stripTrailing(), mark()));
        line.setLength(0);
    }

    private void breakLine() {
        var text = line.toString().stripTrailing();
        var last = marks.isEmpty() ? Mark.NONE : mark();
        if (!text.isBlank()) {
            lines.add(new Line(text, last));
        }
        line.setLength(0);
    }

    private Mark mark() {
        return marks.isEmpty() ? Mark.NONE : marks.peek();
    }

    private Mark mark(Element element) {
        var outer = mark();
        if (HtmlQuotes.beginsRest(element) && !forward) {
            restQuoted = true;
        }
        if (restQuoted || outer == Mark.QUOTE) {
            return Mark.QUOTE;
        }
        var own = HtmlQuotes.mark(element);
        if (own == Mark.QUOTE && forward && !element.normalName().equals("blockquote")) {
            return outer;
        }
        return own == Mark.NONE ? outer : own;
    }

    private void separateCell(Element cell) {
        var first = cell.previousElementSibling() == null;
        if (!first && !line.toString().isBlank()) {
            line.append(line.charAt(line.length() - 1) == ' ' ? "| " : " | ");
        }
    }

    private String bullet(Element item) {
        var list = item.parent();
        var level = item.parents().stream()
                .filter(parent ->
                        parent.normalName().equals("ul") || parent.normalName().equals("ol"))
                .count();
        var indent = "  ".repeat((int) Math.min(10, Math.max(0, level - 1)));
        var numbered = list != null && list.normalName().equals("ol");
        return indent + (numbered ? numbers.merge(list, 1, Integer::sum) + ". " : "• ");
    }

    private static String picture(Element image) {
        var alt = image.attr("alt").strip();
        return alt.isEmpty() || alt.length() > 200 ? "" : "[" + alt + "]";
    }

    private static String link(Element anchor) {
        var target = anchor.attr("href").strip();
        var text = anchor.text();
        var useful = target.regionMatches(true, 0, "http", 0, 4) || target.regionMatches(true, 0, "ftp", 0, 3);
        var shown = text.contains(target)
                || target.replaceFirst("^https?://(www\\.)?", "")
                        .replaceFirst("/$", "")
                        .equalsIgnoreCase(
                                text.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", ""));
        return useful && !shown && !text.isBlank() ? " <" + target + ">" : "";
    }
}
