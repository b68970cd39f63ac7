package org.zayavka.workplace.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zayavka.billing.PriceList;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Outdated;
import org.zayavka.shared.Refusal;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.HardRules;
import org.zayavka.visit.Slots;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitCheck;
import org.zayavka.workplace.Desk;

/** Says what a time for a visit would change, and whom the desk would write to, before anything is written. */
@Component
class VisitSure {

    private static final String PAGE = "desk/visits/sure";

    private final VisitDesk desk;
    private final Engineers engineers;
    private final VisitCheck check;
    private final Slots slots;
    private final PriceList prices;

    VisitSure(VisitDesk desk, Engineers engineers, VisitCheck check, Slots slots, PriceList prices) {
        this.desk = desk;
        this.engineers = engineers;
        this.check = check;
        this.slots = slots;
        this.prices = prices;
    }

    /**
     * @throws Refusal when the time breaks a rule
     * @throws Outdated when a colleague was quicker
     */
    String ask(Visit visit, Map<String, String> typed, Model page) {
        var start = desk.moment(typed.getOrDefault("day", ""), typed.getOrDefault("time", ""));
        var engineer = engineers.find(typed.getOrDefault("engineer", "")).orElseThrow(Desk::unknown);
        var now = desk.now();
        if (visit.version() != Typed.number(typed.get("version"))) {
            throw new Outdated(Audit.Subject.of("visit", visit.id().value()));
        }
        refuseBroken(visit, start, check.broken(visit, engineer, start, now));
        page.addAttribute("row", desk.row(visit));
        page.addAttribute("typed", typed);
        page.addAttribute("to", start);
        page.addAttribute("engineer", engineer.name());
        page.addAttribute(
                "same", start.equals(visit.start()) && engineer.login().equals(visit.engineer()));
        page.addAttribute("late", visit.isLate(now) && !visit.lateFee());
        page.addAttribute("fee", prices.lateFee(now).orElse(null));
        page.addAttribute("soon", start.isBefore(slots.earliest(visit, now)) ? Duration.between(now, start) : null);
        return PAGE;
    }

    private static void refuseBroken(Visit visit, Instant start, List<HardRules.Broken> broken) {
        if (!broken.isEmpty() && !start.equals(visit.start())) {
            throw new Refusal(
                    broken.stream().map(HardRules.Broken::russian).collect(Collectors.joining("; ")) + ".",
                    broken.stream().map(HardRules.Broken::english).collect(Collectors.joining("; ")) + ".");
        }
    }
}
