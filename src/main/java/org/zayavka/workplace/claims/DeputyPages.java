package org.zayavka.workplace.claims;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.claim.Deputies;
import org.zayavka.claim.Deputy;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.Desk;
import org.zayavka.workplace.StaffMember;

/** Who decides on claims while the director is away: appointed by the director alone, with dates. */
@Controller
class DeputyPages {

    private static final String DEPUTIES = ClaimsPage.LIST + "/deputies";

    private final ClaimAccess access;
    private final Deputies deputies;
    private final Colleagues colleagues;
    private final ClaimWords words;
    private final Desk desk;
    private final DeskSettings settings;
    private final Clock clock;

    DeputyPages(
            ClaimAccess access,
            Deputies deputies,
            Colleagues colleagues,
            ClaimWords words,
            Desk desk,
            DeskSettings settings,
            Clock clock) {
        this.access = access;
        this.deputies = deputies;
        this.colleagues = colleagues;
        this.words = words;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping(DEPUTIES)
    String show(Authentication login, Locale locale, Model page) {
        access.checkReads(login);
        return page(Map.of(), "", login, locale, page);
    }

    private String page(Map<String, String> typed, String refused, Authentication login, Locale locale, Model page) {
        desk.dress(page, login, locale);
        var now = clock.instant();
        page.addAttribute("say", words.in(Language.of(locale)));
        page.addAttribute("deputies", deputies.all());
        page.addAttribute(
                "inOffice", deputies.inOffice(now).stream().map(Deputy::id).collect(Collectors.toSet()));
        page.addAttribute("today", LocalDate.ofInstant(now, settings.zone()));
        page.addAttribute("typed", typed);
        page.addAttribute("refused", refused);
        page.addAttribute("mayAppoint", access.mayAppoint(StaffMember.of(login)));
        page.addAttribute(
                "people",
                colleagues.all().stream()
                        .filter(colleague -> deputies.mayStandIn(colleague.login()))
                        .toList());
        return "desk/claims/deputies";
    }

    @PostMapping(DEPUTIES)
    String appoint(
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        access.checkAppoints(login);
        try {
            var person = typed.getOrDefault("person", "").strip();
            refuseNobody(person, login);
            deputies.appoint(person, day(typed, "from"), day(typed, "until"), login.getName());
            return "redirect:" + DEPUTIES;
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(typed, refused.text(Language.of(locale)), login, locale, page);
        }
    }

    private static void refuseNobody(String person, Authentication login) {
        if (person.isEmpty()) {
            throw new Refusal("Выберите, кого назначить.", "Choose whom to appoint.");
        }
        if (person.equals(login.getName())) {
            throw new Refusal(
                    "Себя заместителем не назначают: вы и так решаете сами.",
                    "You don't appoint yourself: you decide anyway.");
        }
    }

    private static LocalDate day(Map<String, String> typed, String field) {
        try {
            return LocalDate.parse(typed.getOrDefault(field, "").strip());
        } catch (DateTimeException wrong) {
            throw new Refusal("Укажите первый и последний день.", "Give the first day and the last one.");
        }
    }

    @PostMapping(DEPUTIES + "/{id}/dismiss")
    String dismiss(@PathVariable long id, Authentication login) {
        access.checkAppoints(login);
        deputies.dismiss(id, login.getName());
        return "redirect:" + DEPUTIES;
    }
}
