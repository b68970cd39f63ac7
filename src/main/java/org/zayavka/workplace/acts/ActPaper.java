package org.zayavka.workplace.acts;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.zayavka.billing.Act;
import org.zayavka.billing.PriceList;
import org.zayavka.notification.DeskCard;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Files;
import org.zayavka.shared.Language;
import org.zayavka.ticket.Tickets;
import org.zayavka.visit.Engineer;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.Visit;
import org.zayavka.workplace.ReadersWords;

/** Lays out an act as a PDF, in the customer's language, with fonts of our own; it loads nothing from anywhere. */
@Component
class ActPaper {

    private static final String FONT = "DejaVu Sans";

    static {
        // It would tell each step of each paper.
        XRLog.setLoggingEnabled(false);
    }

    private final SpringTemplateEngine templates;
    private final ReadersWords words;
    private final DeskCard desk;
    private final PriceList prices;
    private final Engineers engineers;
    private final Tickets tickets;
    private final Files files;
    private final DeskSettings settings;

    ActPaper(
            SpringTemplateEngine templates,
            ReadersWords words,
            DeskCard desk,
            PriceList prices,
            Engineers engineers,
            Tickets tickets,
            Files files,
            DeskSettings settings) {
        this.templates = templates;
        this.words = words;
        this.desk = desk;
        this.prices = prices;
        this.engineers = engineers;
        this.tickets = tickets;
        this.files = files;
        this.settings = settings;
    }

    byte[] write(Visit visit, Act act) {
        var ticket = tickets.get(act.ticket());
        var language = ticket.requester().language();
        var facts = new Context(language.locale());
        facts.setVariable("act", act);
        facts.setVariable("visit", visit);
        facts.setVariable("subject", ticket.subject());
        facts.setVariable("company", ticket.requester().companyName());
        facts.setVariable("deskName", desk.name(language));
        facts.setVariable("deskPhone", desk.phone());
        facts.setVariable("priceList", prices.number());
        facts.setVariable(
                "engineer", engineers.find(act.engineer()).map(Engineer::name).orElse(act.engineer()));
        facts.setVariable("show", words.in(language).show());
        facts.setVariable("language", language);
        facts.setVariable("on", new Moment(language, settings.zone()));
        facts.setVariable("signature", signature(act));
        return pdf(templates.process("desk/acts/paper", facts), language);
    }

    /** A paper is read in years to come: its moments say the year. */
    public record Moment(Language language, ZoneId zone) {

        public String at(Instant moment) {
            return DateTimeFormatter.ofPattern(
                            language.say("d MMMM yyyy 'г.,' H:mm", "d MMMM yyyy, HH:mm"), language.locale())
                    .format(moment.atZone(zone));
        }
    }

    private String signature(Act act) {
        return act.signature() == null
                ? ""
                : "data:image/png;base64,"
                        + Base64.getEncoder()
                                .encodeToString(files.load(act.signature()).orElse(new byte[0]));
    }

    static byte[] pdf(String html, Language language) {
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
            throw new UncheckedIOException(language.say("Акт не сверстан", "The act could not be laid out"), e);
        }
        return bytes.toByteArray();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(ActPaper.class.getResourceAsStream("/fonts/" + name), name);
    }
}
