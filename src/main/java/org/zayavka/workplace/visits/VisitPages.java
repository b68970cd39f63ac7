package org.zayavka.workplace.visits;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.zayavka.billing.Charges;
import org.zayavka.shared.Outdated;
import org.zayavka.shared.Refusal;
import org.zayavka.visit.Actor;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.Late;
import org.zayavka.visit.Plans;
import org.zayavka.visit.Slot;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitCheck;
import org.zayavka.visit.VisitState;
import org.zayavka.visit.Visits;
import org.zayavka.workplace.Desk;

/** One visit: what it needs, and its time, without a mouse too. */
@Controller
class VisitPages {

    static final String PAGE = "/desk/visits/{id}";
    private static final int PROPOSED = 8;

    private final VisitDesk desk;
    private final Visits visits;
    private final Engineers engineers;
    private final Plans plans;
    private final VisitCheck check;
    private final VisitSure sure;
    private final Charges charges;

    VisitPages(
            VisitDesk desk,
            Visits visits,
            Engineers engineers,
            Plans plans,
            VisitCheck check,
            VisitSure sure,
            Charges charges) {
        this.desk = desk;
        this.visits = visits;
        this.engineers = engineers;
        this.plans = plans;
        this.check = check;
        this.sure = sure;
        this.charges = charges;
    }

    @GetMapping(PAGE)
    String show(
            @PathVariable long id,
            @RequestParam Map<String, String> asked,
            Authentication login,
            Locale locale,
            Model page) {
        VisitRight.READ.demand(login);
        var words = desk.dress(page, login, locale);
        return show(desk.visit(id), asked, words, page);
    }

    private String show(Visit visit, Map<String, String> asked, VisitWords words, Model page) {
        var open = visit.state() == VisitState.REQUESTED || visit.state() == VisitState.AGREED;
        var proposed = open ? plans.slots(visit, PROPOSED, desk.now()) : List.<Slot>of();
        var best = proposed.isEmpty() ? null : proposed.get(0);
        var start = visit.start() != null || best == null ? visit.start() : best.start();
        var who = visit.engineer() != null || best == null ? visit.engineer() : best.engineer();
        var engineer = asked.getOrDefault("engineer", who == null ? "" : who);
        var day = desk.dayOr(asked.get("day"), start == null ? desk.today() : desk.day(start));
        page.addAttribute("row", desk.row(visit));
        page.addAttribute("fee", charges.lateFee(visit.id()).orElse(null));
        page.addAttribute("open", open);
        page.addAttribute("engineers", engineers.active());
        page.addAttribute("view", asked.getOrDefault("view", "day"));
        page.addAttribute("chosen", engineer);
        page.addAttribute("day", day);
        page.addAttribute(
                "time", asked.getOrDefault("time", start == null || asked.containsKey("day") ? "" : words.time(start)));
        page.addAttribute("proposed", proposed);
        page.addAttribute("times", open ? times(visit, engineer, day) : List.of());
        return "desk/visits/visit";
    }

    private List<Instant> times(Visit visit, String engineer, LocalDate day) {
        return engineers
                .find(engineer)
                .map(it -> check.free(visit, it, day, desk.now()))
                .orElse(List.of());
    }

    /** @param wrong rules that the time would break, in words; empty when it may be agreed */
    record Checked(List<String> wrong) {}

    /** Asked while a visit is dragged, before anything is changed. */
    @GetMapping(PAGE + "/check")
    @ResponseBody
    Checked check(
            @PathVariable long id,
            @RequestParam String engineer,
            @RequestParam String day,
            @RequestParam String time,
            Authentication login,
            Locale locale) {
        VisitRight.READ.demand(login);
        var words = desk.words(locale);
        try {
            var who = engineers.find(engineer).orElseThrow(Desk::unknown);
            return new Checked(words.broken(check.broken(desk.visit(id), who, desk.moment(day, time), desk.now())));
        } catch (Refusal wrong) {
            return new Checked(List.of(words.refused(wrong)));
        }
    }

    /** Agrees a time, or moves the visit: first shows what changes and who hears of it, unless that was shown already. */
    @PostMapping(PAGE + "/time")
    String agree(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        VisitRight.CHANGE.demand(login);
        var words = desk.dress(page, login, locale);
        var visit = desk.visit(id);
        try {
            if (!typed.containsKey("sure")) {
                return sure.ask(visit, typed, page);
            }
            agree(visit, typed, login.getName());
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", words.refused(refused));
            return show(desk.visit(id), typed, words, page);
        } catch (Outdated newer) {
            response.setStatus(HttpStatus.CONFLICT.value());
            page.addAttribute("newer", true);
            return show(desk.visit(id), typed, words, page);
        }
        return "redirect:"
                + board(typed, desk.day(desk.moment(typed.getOrDefault("day", ""), typed.getOrDefault("time", ""))))
                + "#visit-" + id;
    }

    private void agree(Visit visit, Map<String, String> typed, String by) {
        var start = desk.moment(typed.getOrDefault("day", ""), typed.getOrDefault("time", ""));
        var engineer = typed.getOrDefault("engineer", "");
        var version = Typed.number(typed.get("version"));
        var now = desk.now().truncatedTo(ChronoUnit.SECONDS);
        if (visit.state() == VisitState.AGREED && typed.containsKey("customer")) {
            visits.move(visit.id(), engineer, start, Actor.staffForCustomer(by), version, now);
        } else {
            visits.agree(visit.id(), engineer, start, by, version, now);
        }
    }

    /** Where the person came from. */
    private static String board(Map<String, String> typed, LocalDate day) {
        return "/desk/visits?day=" + day + ("week".equals(typed.get("view")) ? "&view=week" : "");
    }

    @PostMapping(PAGE + "/cancel")
    String cancel(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String customer,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        VisitRight.CHANGE.demand(login);
        var words = desk.dress(page, login, locale);
        var visit = desk.visit(id);
        try {
            if (reason.isBlank()) {
                throw new Refusal(
                        "Напишите, почему выезд отменён: это увидят в заявке.",
                        "Write why the visit is cancelled: the ticket will show it.");
            }
            var by = customer == null ? Actor.staff(login.getName()) : Actor.staffForCustomer(login.getName());
            var late = visits.cancel(visit.id(), by, reason.strip(), desk.now());
            page.addAttribute("charged", late == Late.CHARGED);
            page.addAttribute("done", true);
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", words.refused(refused));
        }
        return show(desk.visit(id), Map.of(), words, page);
    }
}
