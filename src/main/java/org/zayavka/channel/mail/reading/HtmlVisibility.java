package org.zayavka.channel.mail.reading;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Whether an element is hidden from the reader: preheaders, Outlook's leftovers. */
final class HtmlVisibility {

    private static final Pattern HIDING = Pattern.compile(
            "display:none|visibility:hidden|mso-hide:all|font-size:0(px|pt|em)?(;|$)|max-height:0(px|pt|em)?(;|$)"
                    + "|opacity:0(\\.0+)?(;|$)");

    private HtmlVisibility() {}

    static boolean hidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        var style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        var plain = style.toLowerCase(Locale.ROOT).replaceAll("\\s+", "").replace("!important", "");
        // Mail builders set font-size:0 on cells that only space pictures; their children set their own size.
        var structural = element.normalName().equals("td")
                || element.normalName().equals("table")
                || element.normalName().equals("body");
        return structural ? plain.contains("display:none") : hides(element, plain);
    }

    private static boolean hides(Element element, String style) {
        var matcher = HIDING.matcher(style);
        while (matcher.find()) {
            var sized = matcher.group().startsWith("font-size");
            if (!sized || element.select("[style*=font-size]").size() <= 1) {
                return true;
            }
        }
        return false;
    }
}
