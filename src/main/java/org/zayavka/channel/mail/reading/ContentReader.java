package org.zayavka.channel.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.zayavka.channel.mail.reading.LetterText.Block;
import org.zayavka.shared.Remark;

/** Walks through the parts of a letter: what is text becomes the text, everything else a file. */
final class ContentReader {

    private static final Pattern META_CHARSET =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private final FileBasket basket;
    private final boolean forward;
    private final String hint;
    private final int maxText;
    private int textLeft;
    private final int depth;
    private boolean leafSeen;
    private boolean inReport;

    /**
     * @param forward whether the letter passes another one on
     * @param hint the charset that the letter declares, for names in raw 8-bit text
     * @param depth how many letters this one is enclosed in
     */
    ContentReader(FileBasket basket, boolean forward, String hint, int maxText, int depth) {
        this.basket = basket;
        this.forward = forward;
        this.hint = hint;
        this.maxText = maxText;
        this.textLeft = maxText;
        this.depth = depth;
    }

    LetterText read(MimePart part) {
        var text = new LetterText();
        collect(part, text);
        return text;
    }

    private void collect(MimePart part, LetterText text) {
        if (part.isMultipart()) {
            collectMultipart(part, text);
            return;
        }
        var first = !leafSeen;
        leafSeen = true;
        var named = !part.fileName(hint).isEmpty();
        var readable = first ? !named || !part.isAttachment() : !named && !part.isAttachment();
        switch (part.type().value()) {
            case "text/plain", "text/enriched", "text/markdown" ->
                textOrFile(part, readable, text, () -> plain(part, text));
            case "text/html" -> textOrFile(part, readable, text, () -> html(part, text));
            case "message/rfc822", "message/global" -> enclosed(part, text);
            case "application/ms-tnef", "application/vnd.ms-tnef" -> winmail(part, text);
            default -> fileOrWinmail(part, text);
        }
    }

    private void textOrFile(MimePart part, boolean readable, LetterText text, Runnable asText) {
        if (readable) {
            asText.run();
        } else {
            file(part, text);
        }
    }

    private void collectMultipart(MimePart part, LetterText text) {
        if (part.is("multipart/alternative")) {
            text.addAll(best(part));
            return;
        }
        if (part.is("multipart/encrypted")) {
            basket.note(Remark.of("encrypted"));
        }
        // What a report returns is our own letter: a file for evidence, not what it says.
        inReport |= part.is("multipart/report");
        part.children().forEach(child -> collect(child, text));
    }

    /** HTML is what the sender saw; plain text stands in where the HTML shows pictures only. */
    private LetterText best(MimePart alternative) {
        var plain = new LetterText();
        var html = new LetterText();
        for (var child : alternative.children()) {
            var text = new LetterText();
            collect(child, text);
            if (text.hasHtml() && !html.hasHtml()) {
                html = text;
            } else if (plain.isBlank()) {
                plain = text;
            }
        }
        if (!html.isBlank() || plain.isBlank()) {
            return html.hasHtml() ? html : plain;
        }
        var both = new LetterText();
        both.add(new Block(plain.lines(), html.html()));
        return both;
    }

    private void plain(MimePart part, LetterText text) {
        var content = part.content();
        var decoded = TextDecoder.decode(content, part.charset());
        noteGuess(decoded);
        var clean = shortened(CleanText.lines(decoded.text()));
        if (part.is("text/enriched")) {
            clean = clean.replaceAll("</?[A-Za-z-]+>", "");
        }
        var split = Uuencode.split(clean);
        split.files().forEach(found -> basket.add(found.name(), "application/octet-stream", found.bytes(), ""));
        var flowed = part.type().parameter("format").equalsIgnoreCase("flowed");
        var deleteSpace = part.type().parameter("delsp").equalsIgnoreCase("yes");
        var joined = flowed ? Flowed.join(split.text(), deleteSpace) : split.text();
        text.add(new Block(Line.plain(joined.stripTrailing()), ""));
    }

    private void html(MimePart part, LetterText text) {
        var content = part.content();
        var decoded = TextDecoder.decode(content, part.charset(), metaCharset(content));
        noteGuess(decoded);
        var html = shortened(CleanText.lines(decoded.text()));
        text.add(new Block(HtmlText.of(Jsoup.parse(html), forward), html));
    }

    private static String metaCharset(byte[] html) {
        var head = new String(html, 0, Math.min(html.length, 4096), ISO_8859_1);
        var matcher = META_CHARSET.matcher(head);
        return matcher.find() ? matcher.group(1) : "";
    }

    private void noteGuess(TextDecoder.Decoded decoded) {
        if (decoded.guessed()) {
            basket.note(Remark.of("charset-guessed", decoded.charset().name().toLowerCase(Locale.ROOT)));
        }
    }

    private String shortened(String text) {
        var shown = CleanText.cut(text, textLeft);
        textLeft -= shown.length();
        if (shown.length() < text.length()) {
            basket.note(Remark.of("text-too-long", maxText));
        }
        return shown;
    }

    private void enclosed(MimePart part, LetterText text) {
        var bytes = part.content();
        var enclosed = EnclosedLetter.of(bytes, depth, textLeft);
        var named = part.fileName(hint);
        basket.add(named.isEmpty() ? enclosed.fileName() : named, "message/rfc822", bytes, "");
        if (!inReport) {
            textLeft -= Math.min(textLeft, enclosed.length());
            text.add(new Block(enclosed.lines(), ""));
        }
    }

    private void fileOrWinmail(MimePart part, LetterText text) {
        if (part.fileName(hint).equalsIgnoreCase("winmail.dat")) {
            winmail(part, text);
        } else {
            file(part, text);
        }
    }

    private void winmail(MimePart part, LetterText text) {
        var bytes = part.content();
        var named = part.fileName(hint);
        var unpacked = WinmailDat.unpack(bytes);
        unpacked.files().forEach(file -> basket.add(file.name(), "", file.bytes(), file.contentId()));
        basket.add(named.isEmpty() ? "winmail.dat" : named, "application/vnd.ms-tnef", bytes, "");
        basket.note(unpacked.note());
        if (text.isBlank() && !unpacked.html().isBlank()) {
            text.add(new Block(HtmlText.of(Jsoup.parse(unpacked.html()), forward), unpacked.html()));
        } else if (text.isBlank() && !unpacked.text().isBlank()) {
            text.add(new Block(Line.plain(unpacked.text()), ""));
        }
    }

    private void file(MimePart part, LetterText text) {
        if (EnclosedLetter.isOne(part.fileName(hint), part.content())) {
            enclosed(part, text);
            return;
        }
        var type = part.type().value();
        if (type.equals("application/pkcs7-mime") || type.equals("application/x-pkcs7-mime")) {
            basket.note(Remark.of("smime"));
        }
        basket.add(name(part), type, part.content(), part.contentId());
    }

    private String name(MimePart part) {
        var named = part.fileName(hint);
        var description = part.headers().first("Content-Description");
        if (!named.isEmpty() || description.isEmpty()) {
            return named;
        }
        var ending = part.is("message/delivery-status")
                ? ".txt"
                : FileNames.ending(part.type().value());
        return HeaderText.decode(description, hint) + ending;
    }
}
