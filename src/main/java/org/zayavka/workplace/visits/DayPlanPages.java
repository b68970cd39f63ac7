package org.zayavka.workplace.visits;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.shared.Outdated;
import org.zayavka.shared.Refusal;
import org.zayavka.visit.PlanApplier;
import org.zayavka.visit.Plans;
import org.zayavka.visit.ProposedPlan;

/** Proposes the plan of a day; what would change is shown, then applied or left. */
@Controller
class DayPlanPages {

    private static final String PAGE = "/desk/visits/plan";

    private final VisitDesk desk;
    private final Plans plans;
    private final PlanApplier applier;

    DayPlanPages(VisitDesk desk, Plans plans, PlanApplier applier) {
        this.desk = desk;
        this.plans = plans;
        this.applier = applier;
    }

    @GetMapping(PAGE)
    String propose(
            @RequestParam(required = false) @Nullable String day, Authentication login, Locale locale, Model page) {
        VisitRight.CHANGE.demand(login);
        desk.dress(page, login, locale);
        return propose(desk.dayOr(day, desk.today()), login, page);
    }

    private String propose(LocalDate day, Authentication login, Model page) {
        var plan = plans.propose(List.of(day), VisitRight.CONSENT.has(login), desk.now());
        page.addAttribute("day", day);
        page.addAttribute("plan", plan);
        page.addAttribute("changes", plan.changes().stream().map(this::line).toList());
        page.addAttribute(
                "left",
                plan.left().stream()
                        .map(it -> new Left(desk.row(it.visit()), it))
                        .toList());
        return "desk/visits/plan";
    }

    record Line(VisitDesk.Row row, ProposedPlan.Proposed to, String step) {}

    record Left(VisitDesk.Row row, ProposedPlan.Left it) {}

    private Line line(ProposedPlan.Proposed change) {
        return new Line(desk.row(change.visit()), change, Typed.step(change.step()));
    }

    @PostMapping(PAGE)
    String apply(
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable List<String> step,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        VisitRight.CHANGE.demand(login);
        var words = desk.dress(page, login, locale);
        var which = desk.dayOr(day, desk.today());
        try {
            applier.apply(Typed.steps(step), login.getName(), VisitRight.CONSENT.has(login), desk.now());
            return "redirect:/desk/visits?day=" + which;
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", words.refused(refused));
        } catch (Outdated newer) {
            response.setStatus(HttpStatus.CONFLICT.value());
            page.addAttribute("newer", true);
        }
        return propose(which, login, page);
    }
}
