package org.zayavka.workplace.visits;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.shared.Outdated;
import org.zayavka.shared.Refusal;
import org.zayavka.visit.Displaced;
import org.zayavka.visit.PlanStep;
import org.zayavka.visit.Plans;
import org.zayavka.visit.ProposedDisplacement;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitState;
import org.zayavka.visit.Visits;

/** Makes room for an urgent visit (S3.6): shows who would move and by how much, then does it. */
@Controller
class RoomPages {

    private static final String PAGE = VisitPages.PAGE + "/room";

    private final VisitDesk desk;
    private final Visits visits;
    private final Plans plans;

    RoomPages(VisitDesk desk, Visits visits, Plans plans) {
        this.desk = desk;
        this.visits = visits;
        this.plans = plans;
    }

    @GetMapping(PAGE)
    String show(@PathVariable long id, Authentication login, Locale locale, Model page) {
        VisitRight.CHANGE.demand(login);
        desk.dress(page, login, locale);
        return show(desk.visit(id), login, page);
    }

    private String show(Visit visit, Authentication login, Model page) {
        var waits = visit.state() == VisitState.REQUESTED;
        var found = waits ? plans.displacement(visit, desk.now()).orElse(null) : null;
        page.addAttribute("row", desk.row(visit));
        page.addAttribute("waits", waits);
        page.addAttribute("free", waits ? plans.slots(visit, 1, desk.now()) : List.of());
        page.addAttribute("found", found);
        page.addAttribute("moved", found == null ? List.of() : moved(found));
        page.addAttribute("mayConfirm", found != null && (!found.needsHead() || VisitRight.CONSENT.has(login)));
        return "desk/visits/room";
    }

    /** @param step of the form that confirms it */
    record Line(VisitDesk.Row row, ProposedDisplacement.Moved moved, String step) {}

    private List<Line> moved(ProposedDisplacement found) {
        return found.moved().stream()
                .map(it -> new Line(
                        desk.row(it.visit()),
                        it,
                        Typed.step(new PlanStep(it.visit().id(), it.visit().version(), it.engineer(), it.start()))))
                .toList();
    }

    @PostMapping(PAGE)
    String confirm(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(required = false) @Nullable List<String> moved,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        VisitRight.CHANGE.demand(login);
        var words = desk.dress(page, login, locale);
        var visit = desk.visit(id);
        try {
            var urgent = Typed.steps(List.of(step)).get(0);
            visits.displace(
                    visit.id(),
                    urgent.engineer(),
                    urgent.start(),
                    Typed.steps(moved).stream().map(RoomPages::displaced).toList(),
                    login.getName(),
                    VisitRight.CONSENT.has(login),
                    urgent.version(),
                    desk.now());
            return "redirect:/desk/visits?day=" + desk.day(urgent.start()) + "#visit-" + id;
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", words.refused(refused));
        } catch (Outdated newer) {
            response.setStatus(HttpStatus.CONFLICT.value());
            page.addAttribute("newer", true);
        }
        return show(desk.visit(id), login, page);
    }

    private static Displaced displaced(PlanStep step) {
        return new Displaced(step.visit(), step.engineer(), step.start(), step.version());
    }
}
