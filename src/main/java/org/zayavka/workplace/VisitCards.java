package org.zayavka.workplace;

import static org.zayavka.shared.Markdown.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.billing.Charge;
import org.zayavka.billing.Charges;
import org.zayavka.shared.Language;
import org.zayavka.shared.TicketId;
import org.zayavka.visit.Area;
import org.zayavka.visit.Engineer;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitId;
import org.zayavka.visit.VisitSettings;
import org.zayavka.visit.VisitState;
import org.zayavka.visit.Visits;

/** Says where a visit stands, to staff. */
@Component
public class VisitCards {

    private final Visits visits;
    private final Engineers engineers;
    private final VisitSettings settings;
    private final Charges charges;

    VisitCards(Visits visits, Engineers engineers, VisitSettings settings, Charges charges) {
        this.visits = visits;
        this.engineers = engineers;
        this.settings = settings;
        this.charges = charges;
    }

    /** "назначен: вторник, 24 ноября, 12:30, Фёдор"; "никого не было: вторник, 24 ноября, 12:30, Фёдор". */
    public String where(Visit visit, DeskWords words) {
        var state = visit.state().words(language(words));
        var when = when(visit, words);
        return when.isEmpty() ? state : state + ": " + when;
    }

    /**
     * A visit in a list.
     *
     * @param where it stands, in words
     * @param result what was done, or why not; empty while nothing was
     */
    public record Line(long ticket, String where, String result) {}

    /** Of a ticket, the last one first. */
    public List<Line> ofTicket(TicketId ticket, DeskWords words) {
        var all = new ArrayList<>(visits.ofTicket(ticket));
        Collections.reverse(all);
        return all.stream().map(visit -> inList(visit, words)).toList();
    }

    /** Of the ones with these numbers, in their order. */
    public List<Line> of(List<VisitId> ids, DeskWords words) {
        return ids.stream()
                .flatMap(id -> visits.find(id).stream())
                .map(visit -> inList(visit, words))
                .toList();
    }

    private Line inList(Visit visit, DeskWords words) {
        return new Line(visit.ticket().number(), where(visit, words) + charged(visit.id(), words), visit.reason());
    }

    /** ", начислено 1 500,00 ₽ (1.1)": what a late change or an empty visit has cost; empty when nothing. */
    private String charged(VisitId visit, DeskWords words) {
        return charges.lateFee(visit).map(fee -> ", " + charged(fee, words)).orElse("");
    }

    /** @param fee of a late change or an empty visit */
    public static String charged(Charge fee, DeskWords words) {
        var sum = fee.amount() == null ? "" : words.money(fee.amount()) + " ";
        return words.say("начислено ", "charged: ") + sum + words.say("(пункт ", "(item ") + fee.item() + ")";
    }

    private String when(Visit visit, DeskWords words) {
        return Stream.of(words.moment(visit.start()), engineer(visit.engineer()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** As people know the engineer; the login of one who is in the register no more. */
    public String engineer(@Nullable String login) {
        return login == null ? "" : engineers.find(login).map(Engineer::name).orElse(login);
    }

    /** Markdown: where it stands, what it needs, who lets the engineer in. */
    String card(Visit visit, DeskWords words) {
        var what = visit.request();
        var lines = new ArrayList<String>();
        lines.add("**" + words.say("Выезд: ", "Visit: ") + line(where(visit, words)) + "**");
        lines.add(
                visit.within() == null || visit.state() != VisitState.REQUESTED
                        ? ""
                        : words.say("Начать не позже ", "To begin by ") + line(words.until(visit.within())));
        lines.add(line(settings.skillName(what.skill(), language(words)) + ", " + area(what.area(), words) + ", "
                + visit.lasts().toMinutes() + words.say(" мин", " min")));
        lines.add(line(what.address()));
        lines.add(what.intercom().isBlank() ? "" : words.say("Домофон: ", "Intercom: ") + line(what.intercom()));
        lines.add(line(what.responsible().name() + ", " + what.responsible().phone()));
        lines.add(wish(visit, words));
        lines.add(line(what.notes()));
        lines.add(
                visit.displacedTimes() == 0
                        ? ""
                        : words.say("Уступал срочным: ", "Displaced by urgent ones: ") + visit.displacedTimes());
        return lines(lines);
    }

    private static String wish(Visit visit, DeskWords words) {
        var from = visit.request().wishedFrom();
        var until = visit.request().wishedUntil();
        if (from == null && until == null) {
            return "";
        }
        return words.say("Просили: ", "Wished: ")
                + Stream.of(
                                from == null ? "" : words.say("не раньше: ", "not before: ") + words.moment(from),
                                until == null ? "" : words.say("начать до: ", "to begin by: ") + words.moment(until))
                        .filter(part -> !part.isEmpty())
                        .map(part -> line(part))
                        .collect(Collectors.joining("; "));
    }

    String area(String code, DeskWords words) {
        return engineers.areas().stream()
                .filter(area -> area.code().equals(code))
                .map((Area area) -> area.name(language(words)))
                .findFirst()
                .orElse(code);
    }

    private static String lines(List<String> lines) {
        return lines.stream()
                .filter(Objects::nonNull)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("\\\n"));
    }

    static Language language(DeskWords words) {
        return Language.ofCode(words.language());
    }
}
