package org.zayavka.workplace.register;

import static org.zayavka.workplace.register.RegisterRight.CALENDARS;
import static org.zayavka.workplace.register.RegisterRight.SEE_CALENDARS;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.Change;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Faults.Fault;
import org.zayavka.shared.Outdated;
import org.zayavka.sla.CalendarEditor;
import org.zayavka.sla.DayKind;
import org.zayavka.sla.YearPlan;
import org.zayavka.ticket.PromisePreview;
import org.zayavka.workplace.Desk;
import org.zayavka.workplace.register.CalendarPreview.Hidden;

/** The production calendar, year by year: looked at, changed, published with a reason. */
@Controller
class YearPages {

    private static final int EMPTY_ROWS = 4;

    private final Register register;
    private final CalendarEditor calendars;
    private final PromisePreview promises;
    private final DeskSettings desk;
    private final Clock clock;

    YearPages(Register register, CalendarEditor calendars, PromisePreview promises, DeskSettings desk, Clock clock) {
        this.register = register;
        this.calendars = calendars;
        this.promises = promises;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/desk/register/years")
    String present(Authentication login) {
        Register.allow(login, SEE_CALENDARS);
        return "redirect:/desk/register/years/"
                + LocalDate.ofInstant(clock.instant(), desk.zone()).getYear();
    }

    @GetMapping("/desk/register/years/{year}")
    String show(@PathVariable int year, Authentication login, Locale locale, Model page) {
        Register.allow(login, SEE_CALENDARS);
        var found = calendars.year(known(year));
        register.dress(page, login, locale);
        page.addAttribute("year", year);
        page.addAttribute("years", years(year));
        page.addAttribute("published", found.version() >= 0);
        page.addAttribute("plan", found.value());
        page.addAttribute("months", YearSheet.of(found.value(), locale));
        register.history(page, Subject.of("year", year));
        return "desk/register/year";
    }

    @GetMapping("/desk/register/years/{year}/edit")
    String edit(@PathVariable int year, Authentication login, Locale locale, Model page) {
        Register.allow(login, CALENDARS);
        register.dress(page, login, locale);
        var found = calendars.year(known(year));
        return form(found.value(), found.version(), List.of(), page);
    }

    /** Shows what it would do; what can't be is shown beside the form. */
    @PostMapping("/desk/register/years/{year}/edit")
    String preview(
            @PathVariable int year,
            @RequestParam int version,
            @RequestParam String source,
            @RequestParam(defaultValue = "") List<String> day,
            @RequestParam(defaultValue = "") List<String> kind,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, CALENDARS);
        var words = register.dress(page, login, locale);
        var typed = typed(known(year), source, day, kind);
        if (!typed.faults().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(typed.plan(), version, typed.faults(), page);
        }
        page.addAttribute("preview", preview(typed.plan(), version, "", "", words));
        return "desk/register/calendar-preview";
    }

    @PostMapping("/desk/register/years/{year}")
    String publish(
            @PathVariable int year,
            @RequestParam int version,
            @RequestParam String source,
            @RequestParam(defaultValue = "") List<String> day,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "") String why,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, CALENDARS);
        var words = register.dress(page, login, locale);
        var typed = typed(known(year), source, day, kind);
        if (!typed.faults().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(typed.plan(), version, typed.faults(), page);
        }
        var fault = Reasons.fault(why, words);
        if (!fault.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("preview", preview(typed.plan(), version, why, fault, words));
            return "desk/register/calendar-preview";
        }
        try {
            calendars.publish(typed.plan(), version, why.strip(), login.getName());
            return "redirect:/desk/register/years/" + year;
        } catch (Outdated newer) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var now = calendars.year(year);
            page.addAttribute("newer", register.lastChange(Subject.of("year", year)));
            page.addAttribute("saved", now.value());
            return form(typed.plan(), now.version(), List.of(), page);
        }
    }

    private String form(YearPlan plan, int version, List<Fault> faults, Model page) {
        page.addAttribute("plan", plan);
        page.addAttribute("version", version);
        page.addAttribute("faults", faults);
        page.addAttribute("kinds", DayKind.values());
        page.addAttribute("empty", IntStream.range(0, EMPTY_ROWS).boxed().toList());
        return "desk/register/year-edit";
    }

    private CalendarPreview preview(YearPlan plan, int version, String why, String fault, RegisterWords words) {
        var page = "/desk/register/years/" + plan.year();
        var now = calendars.year(plan.year()).value();
        var hidden = new ArrayList<Hidden>();
        hidden.add(new Hidden("version", Integer.toString(version)));
        hidden.add(new Hidden("source", plan.source()));
        plan.days().forEach((date, kind) -> {
            hidden.add(new Hidden("day", date.toString()));
            hidden.add(new Hidden("kind", kind.name()));
        });
        var months = IntStream.range(0, 12)
                .mapToObj(i -> new CalendarPreview.Months(
                        now.months().get(i), plan.months().get(i)))
                .toList();
        return new CalendarPreview(
                words.say("Производственный календарь, " + plan.year(), "Production calendar, " + plan.year()),
                page,
                page + "/edit",
                hidden,
                Change.between(Subject.of("year", plan.year()), now.texts(), plan.texts())
                        .fields(),
                months,
                promises.moved(calendars.with(plan)),
                why,
                fault);
    }

    private record Typed(YearPlan plan, List<Fault> faults) {}

    private static Typed typed(int year, String source, List<String> days, List<String> kinds) {
        var plan = new TreeMap<LocalDate, DayKind>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < Math.min(days.size(), kinds.size()); i++) {
            var date = date(days.get(i));
            var kind = kind(kinds.get(i));
            if (date != null && kind != null && plan.put(date, kind) != null) {
                faults.add(new Fault("days", date + " назван дважды.", date + " is there twice."));
            }
            if (date == null && !days.get(i).isBlank()) {
                faults.add(new Fault("days", days.get(i) + " — не дата.", days.get(i) + " is no date."));
            }
        }
        var read = new YearPlan(year, source.strip(), plan);
        faults.addAll(read.faults());
        return new Typed(read, faults);
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Null is an ordinary day. */
    private static @Nullable DayKind kind(String name) {
        for (var kind : DayKind.values()) {
            if (kind.name().equals(name) && kind != DayKind.WEEKEND) {
                return kind;
            }
        }
        return null;
    }

    private List<Integer> years(int shown) {
        var years = new java.util.TreeSet<>(calendars.years());
        int present = LocalDate.ofInstant(clock.instant(), desk.zone()).getYear();
        years.add(present);
        years.add(present + 1);
        years.add(shown);
        return List.copyOf(years);
    }

    private static int known(int year) {
        if (year < 1990 || year > 2199) {
            throw Desk.unknown();
        }
        return year;
    }
}
