package org.zayavka.workplace;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
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
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font("DejaVuSans.ttf"), FONT, 400, PdfRendererBuilder.FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), FONT, 700, PdfRendererBuilder.FontStyle.NORMAL, true);
        // Only what the page itself carries: no file, no host.
        builder.useUriResolver((base, address) -> address.startsWith("data:") ? address : null);
        builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), "");
        builder.withProducer("Zayavka");
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(language.say("Документ не сверстан", "The paper could not be laid out"), e);
        }
        return bytes.toByteArray();
    }

    /** One of the two faces, {@code DejaVuSans.ttf} or {@code DejaVuSans-Bold.ttf}. */
    public static InputStream font(String name) {
        return Objects.requireNonNull(Paper.class.getResourceAsStream("/fonts/" + name), name);
    }
}
