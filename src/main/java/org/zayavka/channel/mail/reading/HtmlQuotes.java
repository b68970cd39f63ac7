package org.zayavka.channel.mail.reading;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.zayavka.channel.mail.reading.Line.Mark;

/** The containers that mail programs put around quotes and signatures. */
final class HtmlQuotes {

    private static final Set<String> QUOTE_CLASSES = Set.of(
            "gmail_attr",
            "moz-cite-prefix",
            "moz-email-headers-table",
            "yahoo_quoted",
            "protonmail_quote",
            "tutanota_quote",
            "zmail_extra",
            "mailru-blockquote",
            "ms-outlook-mobile-reference-message");
    private static final Set<String> QUOTE_IDS =
            Set.of("olk_src_body_section", "mail-editor-reference-message-container", "isreplycontent", "replysplit");
    private static final Set<String> SIGNATURE_CLASSES = Set.of(
            "moz-signature",
            "gmail_signature",
            "gmail_signature_prefix",
            "protonmail_signature_block",
            "ms-outlook-mobile-signature",
            "js-signature");
    private static final Set<String> SIGNATURE_IDS =
            Set.of("signature", "applemailsignature", "ms-outlook-mobile-signature", "applemailsignature-container");

    private HtmlQuotes() {}

    /** Outlook's web and mobile programs put no container around the quote, only something above it. */
    static boolean beginsRest(Element element) {
        var id = element.id().toLowerCase(Locale.ROOT);
        return id.equals("divrplyfwdmsg")
                || id.equals("appendonsend")
                || id.endsWith("_divrplyfwdmsg")
                || id.endsWith("_appendonsend");
    }

    static Mark mark(Element element) {
        if (element.normalName().equals("blockquote")) {
            return blockquote(element);
        }
        var id = element.id().toLowerCase(Locale.ROOT);
        if (QUOTE_IDS.contains(id)) {
            return Mark.QUOTE;
        }
        if (SIGNATURE_IDS.contains(id)) {
            return Mark.SIGNATURE;
        }
        for (var name : element.classNames()) {
            var plain = name.toLowerCase(Locale.ROOT);
            if (QUOTE_CLASSES.contains(plain) || (plain.startsWith("gmail_quote") && wholeQuote(element))) {
                return forwarded(element) ? Mark.NONE : Mark.QUOTE;
            }
            if (SIGNATURE_CLASSES.contains(plain)) {
                return Mark.SIGNATURE;
            }
        }
        return Mark.NONE;
    }

    private static Mark blockquote(Element element) {
        var style = element.attr("style").toLowerCase(Locale.ROOT);
        var known = element.attr("type").equalsIgnoreCase("cite")
                || element.className().contains("gmail_quote")
                || element.className().contains("protonmail_quote")
                || style.contains("border-left");
        return known ? Mark.QUOTE : Mark.MAYBE_QUOTE;
    }

    /** Gmail's container also holds what was written between the quotes; then only the blockquotes are quotes. */
    private static boolean wholeQuote(Element element) {
        return element.selectFirst("blockquote") == null;
    }

    private static boolean forwarded(Element element) {
        var text = element.wholeText();
        return QuoteLines.isForwardMarker(text.substring(0, Math.min(text.length(), 400))
                .strip()
                .lines()
                .findFirst()
                .orElse(""));
    }
}
