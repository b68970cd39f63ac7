package org.zayavka.workplace.visits;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Refusal;
import org.zayavka.visit.Absences;
import org.zayavka.visit.Engineer;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitId;
import org.zayavka.visit.VisitState;
import org.zayavka.visit.Visits;
import org.zayavka.workplace.Desk;

/** An engineer is away: all visits of that time are planned anew, and what became of each is shown. */
@Controller
class AbsencePages {

    private static final String ONE = EngineerPages.LIST + "/{login}/absences";

    private final VisitDesk desk;
    private final Engineers engineers;
    private final Absences absences;
    private final Visits visits;

    AbsencePages(VisitDesk desk, Engineers engineers, Absences absences, Visits visits) {
        this.desk = desk;
        this.engineers = engineers;
        this.absences = absences;
        this.visits = visits;
    }

    /**
     * @param row the visit as it is now
     * @param engineer who was to come
     * @param start when
     */
    record Hit(VisitDesk.Row row, String engineer, Instant start) {

        public boolean waits() {
            return row.visit().state() == VisitState.REQUESTED;
        }
    }

    @PostMapping(ONE)
    String report(
            @PathVariable("login") String who,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        VisitRight.CHANGE.demand(login);
        var words = desk.dress(page, login, locale);
        var engineer = engineers.find(who).orElseThrow(Desk::unknown);
        page.addAttribute("engineer", engineer);
        try {
            page.addAttribute("hits", report(engineer, typed, login.getName()));
        } catch (Refusal refused) {
            return wrong(words.refused(refused), page, response);
        } catch (Faults wrong) {
            var said = wrong.all().stream()
                    .map(fault -> fault.text(words.language()))
                    .collect(Collectors.joining(" "));
            return wrong(said, page, response);
        }
        return "desk/visits/absence";
    }

    private static String wrong(String said, Model page, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        page.addAttribute("refused", said);
        page.addAttribute("hits", List.of());
        return "desk/visits/absence";
    }

    private List<Hit> report(Engineer engineer, Map<String, String> typed, String by) {
        var from = desk.moment(typed.getOrDefault("fromDay", ""), typed.getOrDefault("fromTime", ""));
        var until = desk.moment(typed.getOrDefault("untilDay", ""), typed.getOrDefault("untilTime", ""));
        var reason = typed.getOrDefault("reason", "").strip();
        if (reason.isEmpty()) {
            throw new Refusal(
                    "Напишите причину отсутствия, например «болеет».", "Write the reason of the absence, e.g. “ill”.");
        }
        var before = visits.of(engineer.login(), from, until).stream()
                .collect(Collectors.toMap(Visit::id, Function.identity()));
        return absences.report(engineer.login(), from, until, reason, by, desk.now()).stream()
                .map(id -> hit(id, before))
                .toList();
    }

    private Hit hit(VisitId id, Map<VisitId, Visit> before) {
        var was = before.getOrDefault(id, visits.get(id));
        return new Hit(
                desk.row(visits.get(id)),
                was.engineer() == null ? "" : was.engineer(),
                was.start() == null ? desk.now() : was.start());
    }

    @PostMapping(ONE + "/{absence}/remove")
    String remove(@PathVariable("login") String who, @PathVariable long absence, Authentication login) {
        VisitRight.CHANGE.demand(login);
        absences.remove(absence, login.getName());
        return "redirect:" + EngineerPages.LIST + "/" + who;
    }
}
