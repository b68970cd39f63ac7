package org.zayavka.workplace.visits;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitId;
import org.zayavka.visit.VisitSettings;
import org.zayavka.visit.Visits;
import org.zayavka.workplace.Desk;

/** What the pages of visits share: words, days, and which visit is meant. */
@Component
class VisitDesk {

    private final Desk desk;
    private final Visits visits;
    private final Engineers engineers;
    private final VisitSettings settings;
    private final DeskSettings deskSettings;
    private final VisitTickets tickets;
    private final Clock clock;

    VisitDesk(
            Desk desk,
            Visits visits,
            Engineers engineers,
            VisitSettings settings,
            DeskSettings deskSettings,
            VisitTickets tickets,
            Clock clock) {
        this.desk = desk;
        this.visits = visits;
        this.engineers = engineers;
        this.settings = settings;
        this.deskSettings = deskSettings;
        this.tickets = tickets;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    VisitWords words(Locale locale) {
        return new VisitWords(Language.of(locale), deskSettings.zone(), settings, engineers.areas(), engineers.all());
    }

    VisitWords dress(Model page, Authentication login, Locale locale) {
        desk.dress(page, login, locale);
        var words = words(locale);
        page.addAttribute("say", words);
        page.addAttribute("mayChange", VisitRight.CHANGE.has(login));
        page.addAttribute("isHead", VisitRight.CONSENT.has(login));
        page.addAttribute("skills", settings.skills());
        return words;
    }

    /** Leads to 404 when there is none. */
    Visit visit(long id) {
        return visits.find(new VisitId(id)).orElseThrow(Desk::unknown);
    }

    /** A visit with what its ticket is about. */
    record Row(Visit visit, VisitTickets.About about) {}

    Row row(Visit visit) {
        return rows(List.of(visit)).get(0);
    }

    List<Row> rows(List<Visit> all) {
        var about = tickets.of(all);
        return all.stream()
                .map(visit -> new Row(visit, about.getOrDefault(visit.ticket(), VisitTickets.About.NOTHING)))
                .toList();
    }

    LocalDate today() {
        return day(now());
    }

    LocalDate day(Instant at) {
        return at.atZone(deskSettings.zone()).toLocalDate();
    }

    /** Today where no day, or none that there is, is named. */
    LocalDate dayOr(@Nullable String text, LocalDate otherwise) {
        return parse(text).orElse(otherwise);
    }

    private static Optional<LocalDate> parse(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** @throws Refusal in words when these are no day and time */
    Instant moment(String day, String time) {
        try {
            return LocalDate.parse(day.strip())
                    .atTime(LocalTime.parse(time.strip()))
                    .atZone(deskSettings.zone())
                    .toInstant();
        } catch (DateTimeException wrong) {
            throw new Refusal(
                    "Укажите день и время, например 24.11.2026 и 12:00.",
                    "Give a day and a time, e.g. 2026-11-24 and 12:00.");
        }
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(deskSettings.zone()).toInstant();
    }
}
