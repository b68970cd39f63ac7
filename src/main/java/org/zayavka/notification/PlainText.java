package org.zayavka.notification;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * The words without the marks: a paragraph is one long line, which each reader's program folds to its own width; quotes
 * and lists look as people write them by hand.
 */
final class PlainText extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();
    private String margin = "";
    private String bullet = "";

    private PlainText() {}

    static String of(Node document) {
        var writer = new PlainText();
        document.accept(writer);
        return writer.text.toString().strip() + "\n";
    }

    @Override
    public void visit(Paragraph paragraph) {
        startBlock();
        visitChildren(paragraph);
        text.append('\n');
    }

    @Override
    public void visit(BlockQuote quote) {
        var outer = margin;
        startGap();
        margin = outer + "> ";
        visitChildren(quote);
        margin = outer;
    }

    @Override
    public void visit(ListItem item) {
        bullet = "– ";
        visitChildren(item);
    }

    @Override
    public void visit(ThematicBreak line) {
        startGap();
        text.append(margin).append("—\n");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        text.append('\n').append(margin);
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        text.append(' ');
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(Text words) {
        text.append(words.getLiteral());
    }

    @Override
    public void visit(Link link) {
        int start = text.length();
        visitChildren(link);
        if (!text.substring(start).equals(link.getDestination())) {
            text.append(" (").append(link.getDestination()).append(')');
        }
    }

    private void startBlock() {
        if (bullet.isEmpty() || !endsWithItem()) {
            startGap();
        }
        text.append(margin).append(bullet);
        bullet = "";
    }

    private void startGap() {
        if (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
            text.append('\n');
        }
    }

    private boolean endsWithItem() {
        int end = text.length() - 1;
        return end > 0 && text.substring(text.lastIndexOf("\n", end - 1) + 1).startsWith(margin + "– ");
    }
}
