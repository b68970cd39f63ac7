package org.zayavka.workplace.visits;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Outdated;
import org.zayavka.shared.Refusal;
import org.zayavka.visit.Engineer;
import org.zayavka.visit.Engineers;
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.Desk;

/** The register of field engineers: what they know, where they drive, when they are away. */
@Controller
class EngineerPages {

    static final String LIST = "/desk/visits/engineers";
    private static final String NEW = "/desk/visits/engineers-new";
    private static final Duration AHEAD = Duration.ofDays(366);
    private static final int HISTORY = 50;

    private final VisitDesk desk;
    private final Engineers engineers;
    private final Colleagues colleagues;
    private final Audit audit;

    EngineerPages(VisitDesk desk, Engineers engineers, Colleagues colleagues, Audit audit) {
        this.desk = desk;
        this.engineers = engineers;
        this.colleagues = colleagues;
        this.audit = audit;
    }

    @GetMapping(LIST)
    String list(Authentication login, Locale locale, Model page) {
        VisitRight.READ.demand(login);
        desk.dress(page, login, locale);
        page.addAttribute("engineers", engineers.all());
        page.addAttribute("absences", engineers.absences(desk.now(), desk.now().plus(AHEAD)));
        return "desk/visits/engineers";
    }

    @GetMapping(NEW)
    String add(Authentication login, Locale locale, Model page) {
        VisitRight.CHANGE.demand(login);
        desk.dress(page, login, locale);
        return form(new Engineer("", "", "", Set.of(), Set.of(), "", true, 0), true, page);
    }

    @GetMapping(LIST + "/{login}")
    String edit(@PathVariable("login") String who, Authentication login, Locale locale, Model page) {
        VisitRight.READ.demand(login);
        desk.dress(page, login, locale);
        return form(engineers.find(who).orElseThrow(Desk::unknown), false, page);
    }

    private String form(Engineer engineer, boolean isNew, Model page) {
        var known = engineers.all().stream().map(Engineer::login).toList();
        page.addAttribute("engineer", engineer);
        page.addAttribute("isNew", isNew);
        page.addAttribute("areas", engineers.areas());
        page.addAttribute("today", desk.today());
        page.addAttribute(
                "people",
                colleagues.inGroup("field").stream()
                        .filter(person -> !known.contains(person.login()))
                        .toList());
        page.addAttribute(
                "absences",
                engineers.absences(desk.now(), desk.now().plus(AHEAD)).stream()
                        .filter(absence -> absence.login().equals(engineer.login()))
                        .toList());
        page.addAttribute("trail", audit.of(new Audit.Subject("engineer", engineer.login()), HISTORY));
        return "desk/visits/engineer";
    }

    @PostMapping(LIST + "/{login}")
    String change(
            @PathVariable("login") String who,
            @RequestParam MultiValueMap<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        VisitRight.CHANGE.demand(login);
        if (engineers.find(who).isEmpty()) {
            throw Desk.unknown();
        }
        return save(read(who, typed), false, login, locale, page, response);
    }

    @PostMapping(NEW)
    String add(
            @RequestParam MultiValueMap<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        VisitRight.CHANGE.demand(login);
        return save(read(text(typed.getFirst("login")), typed), true, login, locale, page, response);
    }

    private String save(
            Engineer engineer,
            boolean isNew,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        var words = desk.dress(page, login, locale);
        try {
            refuseIncomplete(engineer, isNew);
            engineers.save(engineer, login.getName());
            return "redirect:" + LIST;
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", words.refused(refused));
            return form(engineer, isNew, page);
        } catch (Outdated newer) {
            response.setStatus(HttpStatus.CONFLICT.value());
            page.addAttribute("newer", true);
            return form(engineers.find(engineer.login()).orElseThrow(Desk::unknown), false, page);
        }
    }

    private void refuseIncomplete(Engineer engineer, boolean isNew) {
        if (isNew && colleagues.member(engineer.login()).isEmpty()
                || isNew && engineers.find(engineer.login()).isPresent()) {
            throw new Refusal(
                    "Выберите сотрудника, которого ещё нет в списке.",
                    "Choose a member of staff who is not in the list yet.");
        }
        if (engineer.name().isEmpty()) {
            throw new Refusal("Напишите имя: его увидит клиент.", "Write the name: the customer will see it.");
        }
        if (engineer.skills().isEmpty()) {
            throw new Refusal(
                    "Отметьте, какую работу делает инженер: иначе ему нечего назначить.",
                    "Tick what work the engineer does: else there is nothing to give them.");
        }
    }

    private Engineer read(String login, MultiValueMap<String, String> typed) {
        var name = text(typed.getFirst("name"));
        return new Engineer(
                login,
                name.isEmpty() && !login.isEmpty() ? colleagues.name(login) : name,
                text(typed.getFirst("phone")),
                Set.copyOf(typed.getOrDefault("skill", List.of())),
                Set.copyOf(typed.getOrDefault("area", List.of())),
                text(typed.getFirst("home")),
                typed.containsKey("active"),
                Typed.number(typed.getFirst("version")));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
