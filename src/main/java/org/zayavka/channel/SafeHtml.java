package org.zayavka.channel;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * HTML of a stranger made safe to show: no scripts, styles, forms; nothing is loaded from elsewhere, so that the sender
 * does not learn who read the letter and when.
 */
public final class SafeHtml {

    private static final Pattern PICTURE_DATA =
            Pattern.compile("data:image/(png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\\s]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern REMOTE = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags("hr", "s", "del", "ins", "center", "font")
            .addAttributes("font", "color")
            .addAttributes("td", "align", "valign")
            .addAttributes("th", "align", "valign")
            .addAttributes("table", "border", "cellpadding", "cellspacing")
            .addProtocols("img", "src", "cid", "data")
            .addProtocols("a", "href", "tel");

    private SafeHtml() {}

    /**
     * Cleans a document or a piece of one; what comes back is the inside of a body. Pictures of the letter itself keep their {@code cid:…} address for the page to
     *     resolve; pictures from elsewhere become their alternative text in a {@code span} of the class {@code
     *     remote-picture}.
     */
    public static String of(String html) {
        return clean(html, false);
    }

    /** The same with the pictures from elsewhere: a person asked to see them, and their sender may learn of it. */
    public static String withRemotePictures(String html) {
        return clean(html, true);
    }

    private static String clean(String html, boolean remote) {
        var clean = new Cleaner(ALLOWED).clean(Jsoup.parse(html));
        clean.outputSettings(new Document.OutputSettings().prettyPrint(false));
        clean.select("img").forEach(image -> keep(image, remote));
        clean.select("a[href]").forEach(SafeHtml::loosen);
        return clean.body().html();
    }

    private static void keep(Element image, boolean remote) {
        var source = image.attr("src").strip();
        if (source.regionMatches(true, 0, "cid:", 0, 4)
                || PICTURE_DATA.matcher(source).matches()
                || remote && REMOTE.matcher(source).lookingAt()) {
            return;
        }
        var alternative = image.attr("alt").strip();
        var stand = new Element("span").addClass("remote-picture");
        stand.text(alternative.isEmpty() ? "" : "[" + alternative + "]");
        image.replaceWith(stand);
    }

    private static void loosen(Element link) {
        link.attr("rel", "noopener noreferrer nofollow").attr("target", "_blank");
    }
}
