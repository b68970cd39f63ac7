package org.zayavka.notification;

import java.util.Map;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.zayavka.shared.Language;

/** Lays out a text in Markdown: as quiet HTML that looks the same in every mail program, and as plain text. */
@Component
class LetterLayout {

    private static final Map<String, String> STYLES = Map.of(
            "p", "margin:0 0 1em",
            "ul", "margin:0 0 1em;padding-left:1.4em",
            "blockquote", "margin:0 0 1em;padding:.1em 0 .1em .9em;border-left:3px solid #c5cdd6;color:#4a5560",
            "hr", "border:0;border-top:1px solid #dde2e8;margin:1.6em 0 1em",
            "a", "color:#0b57a4");

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            </head>
            <body style="margin:0;padding:20px 16px;background:#fff">
            <div style="max-width:38em;color:#1c2126;font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,\
            sans-serif;overflow-wrap:anywhere">
            %s</div>
            </body>
            </html>
            """;

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> (AttributeProvider) LetterLayout::style)
            .build();

    Laid lay(String markdown, String subject, Language language) {
        var document = parser.parse(markdown);
        return new Laid(
                PlainText.of(document),
                PAGE.formatted(language.code(), HtmlUtils.htmlEscape(subject, "UTF-8"), renderer.render(document)));
    }

    /** The words of a part alone. */
    String plain(String markdown) {
        return PlainText.of(parser.parse(markdown)).strip();
    }

    private static void style(Node node, String tag, Map<String, String> attributes) {
        var style = node.getParent() instanceof BlockQuote ? "margin:0" : STYLES.get(tag);
        if (style != null) {
            attributes.put("style", style);
        }
    }

    /** The same letter twice. */
    record Laid(String text, String html) {}
}
