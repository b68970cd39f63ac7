package org.zayavka.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.billing.Charges;
import org.zayavka.billing.PriceList;
import org.zayavka.shared.Language;
import org.zayavka.shared.Outdated;
import org.zayavka.shared.Refusal;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitId;
import org.zayavka.visit.VisitLinks;
import org.zayavka.visit.Visits;

/**
 * The customer's page of a visit (S3.4): opened by the signed link alone. Looking changes nothing, because programs that
 * check mail open every link; what changes something is asked twice and done once.
 */
@Controller
class VisitPage {

    private static final String PAGE = "portal/visit";

    private final VisitLinks links;
    private final WrongLinks wrong;
    private final Visits visits;
    private final VisitReader reader;
    private final VisitChanges changes;
    private final PriceList prices;
    private final Charges charges;
    private final PortalSettings settings;
    private final Clock clock;

    VisitPage(
            VisitLinks links,
            WrongLinks wrong,
            Visits visits,
            VisitReader reader,
            VisitChanges changes,
            PriceList prices,
            Charges charges,
            PortalSettings settings,
            Clock clock) {
        this.links = links;
        this.wrong = wrong;
        this.visits = visits;
        this.reader = reader;
        this.changes = changes;
        this.prices = prices;
        this.charges = charges;
        this.settings = settings;
        this.clock = clock;
    }

    /** On every answer of this page, the refusals included: no index, no copy, no word of the address to others. */
    @ModelAttribute
    void keepsToItself(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @GetMapping("/visit/{token}")
    String show(@PathVariable String token, HttpServletRequest request, Model page, HttpServletResponse response) {
        var visit = open(token, request);
        return visit.isEmpty() ? refused(request, page, response) : page(visit.get(), token, "", page);
    }

    /** What it would cost, before it is done. */
    @PostMapping("/visit/{token}/sure")
    String sure(
            @PathVariable String token,
            @RequestParam String what,
            @RequestParam(required = false, defaultValue = "") String slot,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        var visit = open(token, request);
        if (visit.isEmpty()) {
            return refused(request, page, response);
        }
        var view = reader.view(visit.get());
        var move = what.equals("move");
        var chosen = VisitChanges.slot(slot);
        if (!view.isCancellable() || move && chosen.isEmpty()) {
            var said = move && chosen.isEmpty()
                    ? view.language().say("Выберите новое время.", "Choose another time.")
                    : view.state();
            return page(visit.get(), token, said, page);
        }
        page.addAttribute("what", move ? "move" : "cancel");
        page.addAttribute("slot", slot);
        page.addAttribute("to", chosen.map(VisitChanges.Chosen::start).orElse(null));
        dress(view, token, "", page);
        return "portal/sure";
    }

    @PostMapping("/visit/{token}/cancel")
    String cancel(
            @PathVariable String token,
            @RequestParam(required = false, defaultValue = "false") boolean mayCost,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        return change(token, request, page, response, visit -> changes.cancel(visit, mayCost));
    }

    @PostMapping("/visit/{token}/move")
    String move(
            @PathVariable String token,
            @RequestParam String slot,
            @RequestParam int version,
            @RequestParam(required = false, defaultValue = "false") boolean mayCost,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        return change(token, request, page, response, visit -> changes.move(visit, slot, version, mayCost));
    }

    private interface Change {
        void of(Visit visit);
    }

    private String change(
            String token, HttpServletRequest request, Model page, HttpServletResponse response, Change change) {
        var visit = open(token, request);
        if (visit.isEmpty()) {
            return refused(request, page, response);
        }
        var language = reader.view(visit.get()).language();
        try {
            change.of(visit.get());
            return "redirect:/visit/" + token;
        } catch (Refusal refusal) {
            return again(visit.get().id(), token, refusal.text(language), page, response);
        } catch (Outdated newer) {
            var said = language.say(
                    "Выезд тем временем изменился. Посмотрите, как он назначен теперь, и решите снова.",
                    "The visit has changed meanwhile. Look how it stands now, and decide again.");
            return again(visit.get().id(), token, said, page, response);
        }
    }

    private String again(VisitId visit, String token, String said, Model page, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return page(visits.get(visit), token, said, page);
    }

    private String page(Visit visit, String token, String said, Model page) {
        dress(reader.view(visit), token, said, page);
        return PAGE;
    }

    private void dress(VisitView view, String token, String said, Model page) {
        var now = clock.instant();
        page.addAttribute("view", view);
        page.addAttribute("visit", view.visit());
        page.addAttribute("language", view.language());
        page.addAttribute("token", token);
        page.addAttribute("said", said);
        page.addAttribute("late", view.visit().isLate(now));
        page.addAttribute(
                "charged", charges.lateFee(view.visit().id()).map(view::charged).orElse(""));
        page.addAttribute("fee", prices.lateFee(now).orElse(null));
        page.addAttribute("feeItem", prices.lateItem());
        page.addAttribute("priceList", prices.number());
    }

    /** Empty for wrong links, old ones, and those of visits that are gone: from outside they are all the same. */
    private Optional<Visit> open(String token, HttpServletRequest request) {
        var sender = Objects.requireNonNullElse(request.getRemoteAddr(), "");
        if (wrong.areTooMany(sender) && links.verify(token).isEmpty()) {
            return Optional.empty();
        }
        var visit = links.verify(token).flatMap(visits::find).filter(this::isFresh);
        if (visit.isEmpty()) {
            wrong.count(sender);
        }
        return visit;
    }

    private boolean isFresh(Visit visit) {
        return last(visit)
                .map(end -> clock.instant().isBefore(end.plus(settings.linkLives())))
                .orElse(true);
    }

    private static Optional<Instant> last(Visit visit) {
        if (visit.state().isOpen()) {
            return Optional.empty();
        }
        @Nullable Instant ended = visit.endedAt() == null ? visit.end() : visit.endedAt();
        return Optional.ofNullable(ended);
    }

    private String refused(HttpServletRequest request, Model page, HttpServletResponse response) {
        var tooMany = wrong.areTooMany(Objects.requireNonNullElse(request.getRemoteAddr(), ""));
        response.setStatus(tooMany ? HttpStatus.TOO_MANY_REQUESTS.value() : HttpStatus.NOT_FOUND.value());
        var named = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        page.addAttribute("language", named ? Language.of(request.getLocale()) : Language.RU);
        page.addAttribute("tooMany", tooMany);
        return "portal/closed";
    }
}
