package org.zayavka.workplace.visits;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.shared.Refusal;
import org.zayavka.visit.Area;
import org.zayavka.visit.Engineers;

/** The parts of the town and the ways between them. */
@Controller
class AreaPages {

    private static final String PAGE = "/desk/visits/areas";
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final int DAY = 1440;

    private final VisitDesk desk;
    private final Engineers engineers;

    AreaPages(VisitDesk desk, Engineers engineers) {
        this.desk = desk;
        this.engineers = engineers;
    }

    @GetMapping(PAGE)
    String show(Authentication login, Locale locale, Model page) {
        VisitRight.READ.demand(login);
        desk.dress(page, login, locale);
        return show(page);
    }

    private String show(Model page) {
        page.addAttribute("areas", engineers.areas());
        page.addAttribute("travel", engineers.travel());
        return "desk/visits/areas";
    }

    @PostMapping(PAGE)
    String save(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String ru,
            @RequestParam(defaultValue = "") String en,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        return change(login, locale, page, response, () -> {
            if (!CODE.matcher(code.strip()).matches() || ru.isBlank() || en.isBlank()) {
                throw new Refusal(
                        "Нужны код из латинских букв и оба названия.",
                        "A code of small latin letters and both names are needed.");
            }
            engineers.save(new Area(code.strip(), ru.strip(), en.strip()), login.getName());
        });
    }

    @PostMapping(PAGE + "/ways")
    String way(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String back,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        return change(login, locale, page, response, () -> {
            var time = Typed.number(minutes);
            var known = engineers.areas().stream().map(Area::code).toList();
            if (time < 0 || time > DAY || !known.contains(from) || !known.contains(to)) {
                throw new Refusal(
                        "Выберите оба района и напишите время в минутах, например 30.",
                        "Choose both areas and write the time in minutes, e.g. 30.");
            }
            engineers.travel(from, to, time, login.getName());
            if (!back.isEmpty() && !from.equals(to)) {
                engineers.travel(to, from, time, login.getName());
            }
        });
    }

    private String change(
            Authentication login, Locale locale, Model page, HttpServletResponse response, Runnable write) {
        VisitRight.CHANGE.demand(login);
        var words = desk.dress(page, login, locale);
        try {
            write.run();
            return "redirect:" + PAGE;
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", words.refused(refused));
            return show(page);
        }
    }
}
