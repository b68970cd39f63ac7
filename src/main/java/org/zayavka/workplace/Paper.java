package org.zayavka.workplace;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Language;

/** Lays out papers as PDF, in the reader's language, with fonts of our own; it loads nothing from anywhere. */
@Component
public class Paper {

    private static final String FONT = "DejaVu Sans";

    static {
        // It would tell each step of each paper.
        XRLog.setLoggingEnabled(false);
    }

    private final SpringTemplateEngine templates;
    private final ReadersWords words;
    private final DeskSettings settings;

    Paper(SpringTemplateEngine templates, ReadersWords words, DeskSettings settings) {
        this.templates = templates;
        this.words = words;
        this.settings = settings;
    }

    /**
     * @param template below {@code templates/}; besides the facts it has {@code language}, {@code show} and {@code code}
     *     (words of the staff pages) and {@code on}, which says moments with their year
     */
    public byte[] of(String template, Language language, Map<String, ?> facts) {
        var context = new Context(language.locale());
        var said = words.in(language);
        context.setVariable("language", language);
        context.setVariable("show", said.show());
        context.setVariable("code", said.code());
        context.setVariable("on", new Moment(language, settings.zone()));
        facts.forEach(context::setVariable);
        return pdf(Printed.text(templates.process(template, context)), language);
    }

    /** A paper is read in years to come: its moments say the year. */
    public record Moment(Language language, ZoneId zone) {

        public String at(Instant moment) {
            return DateTimeFormatter.ofPattern(
                            language.say("d MMMM yyyy 'г.,' H:mm", "d MMMM yyyy, HH:mm"), language.locale())
                    .format(moment.atZone(zone));
        }

        public String day(Instant moment) {
            return day(LocalDate.ofInstant(moment, zone));
        }

        public String day(LocalDate date) {
            return DateTimeFormatter.ofPattern(language.say("d MMMM yyyy 'г.'", "d MMMM yyyy"), language.locale())
                    .format(date);
        }
    }

    private static byte[] pdf(String html, Language language) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            lay(html, document, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(language.say("Документ не сверстан", "The paper could not be laid out"), e);
        }
        return bytes.toByteArray();
    }

    private static void lay(String html, PDDocument document, OutputStream bytes) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.useFont(face(document, "DejaVuSans.ttf"), FONT, 400, PdfRendererBuilder.FontStyle.NORMAL, true);
        builder.useFont(face(document, "DejaVuSans-Bold.ttf"), FONT, 700, PdfRendererBuilder.FontStyle.NORMAL, true);
        // Only what the page itself carries: no file, no host.
        builder.useUriResolver((base, address) -> address.startsWith("data:") ? address : null);
        builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), "");
        builder.withProducer("Zayavka");
        builder.toStream(bytes);
        builder.run();
    }

    /** Without ligatures: who copies "office" from a paper is to get six letters. */
    private static PDFontSupplier face(PDDocument document, String name) throws IOException {
        try (var file = font(name)) {
            var letters = new TTFParser().parse(new RandomAccessReadBuffer(file));
            letters.setEnableGsub(false);
            return new PDFontSupplier(PDType0Font.load(document, letters, true));
        }
    }

    /** One of the two faces, {@code DejaVuSans.ttf} or {@code DejaVuSans-Bold.ttf}. */
    public static InputStream font(String name) {
        return Objects.requireNonNull(Paper.class.getResourceAsStream("/fonts/" + name), name);
    }
}
