package org.zayavka.workplace;

import java.util.function.IntFunction;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.zayavka.channel.SafeHtml;
import org.zayavka.workplace.ConversationReader.OriginalHtml;

/** A letter's HTML, sanitised, as a document of its own: for a page or a frame that runs no scripts. */
public final class LetterDocument {

    private static final String PAGE = """
            <!doctype html><html lang="ru"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>
            <style>body{font:16px/1.5 system-ui,sans-serif;margin:1rem;overflow-wrap:anywhere}img{max-width:100%%}
            .remote-picture{color:#5a6472}summary{color:#5a6472;cursor:pointer}</style></head><body>%s</body></html>
            """;

    private LetterDocument() {}

    /**
     * @param remote whether pictures from elsewhere are shown: their sender may learn who looks, and when
     * @param quote what a folded quote is called, in the reader's language
     * @param picture the address of the letter's own picture at this position
     */
    public static String of(
            String title, OriginalHtml letter, boolean remote, String quote, IntFunction<String> picture) {
        var safe = remote ? SafeHtml.withRemotePictures(letter.html()) : SafeHtml.of(letter.html());
        var page = Jsoup.parseBodyFragment(safe);
        page.outputSettings().prettyPrint(false);
        page.select("img[src^=cid:]").forEach(image -> {
            var position = letter.pictures().get(image.attr("src").substring(4));
            if (position == null) {
                image.remove();
            } else {
                image.attr("src", picture.apply(position));
            }
        });
        fold(page.body(), quote);
        return PAGE.formatted(Entities.escape(title), page.body().html());
    }

    /** Folded, never deleted (complaint 4); a letter that is nothing but a quote, as when forwarded, stays open. */
    private static void fold(Element letter, String quote) {
        var quotes = letter.select("blockquote").stream()
                .filter(one -> one.parents().stream().noneMatch(above -> above.nameIs("blockquote")))
                .toList();
        var own = letter.clone();
        own.select("blockquote").remove();
        for (var one : quotes) {
            var folded = new Element("details").attr("open", own.text().isBlank());
            one.replaceWith(folded);
            folded.appendElement("summary").text(quote);
            folded.appendChild(one);
        }
    }
}
