package org.zayavka.workplace.register;

import static org.zayavka.workplace.register.RegisterRight.CALENDARS;
import static org.zayavka.workplace.register.RegisterRight.SEE_CALENDARS;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.zayavka.shared.DeskChoices;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.GivenSettings;
import org.zayavka.shared.Versioned;
import org.zayavka.sla.CalendarEditor;
import org.zayavka.sla.HoursPlan;
import org.zayavka.ticket.PromisePreview;
import org.zayavka.workplace.Desk;
import org.zayavka.workplace.register.CalendarPreview.Hidden;

/** The hours of departments, plans and visits. */
@Controller
class HoursPages {

    private static final String ONE = "/desk/register/hours/";
    private static final String NEW = "/desk/register/hours-new";
    private static final Set<String> NOT_TYPED = Set.of("_csrf", "why");

    private final Register register;
    private final EditForms forms;
    private final CalendarEditor calendars;
    private final PromisePreview promises;
    private final DeskSettings desk;
    private final DeskChoices choices;
    private final GivenSettings given;
    private final SettingForms settings;

    HoursPages(
            Register register,
            EditForms forms,
            CalendarEditor calendars,
            PromisePreview promises,
            DeskSettings desk,
            DeskChoices choices,
            GivenSettings given,
            SettingForms settings) {
        this.register = register;
        this.forms = forms;
        this.calendars = calendars;
        this.promises = promises;
        this.desk = desk;
        this.choices = choices;
        this.given = given;
        this.settings = settings;
    }

    @GetMapping("/desk/register/hours")
    String list(Authentication login, Locale locale, Model page) {
        Register.allow(login, SEE_CALENDARS);
        register.dress(page, login, locale);
        page.addAttribute("hours", calendars.hours());
        page.addAttribute("departments", departments());
        page.addAttribute("usual", choices.calendarOf(""));
        return "desk/register/hours";
    }

    /**
     * @param code of the calendar
     * @param where the environment gives it; empty where it was chosen on the pages or is the usual one
     */
    public record DepartmentHours(String code, String where) {}

    private Map<String, DepartmentHours> departments() {
        var all = new LinkedHashMap<String, DepartmentHours>();
        for (var department : settings.departments()) {
            var setting = "zayavka.desk.hours." + department;
            var where = given.isGiven(setting) ? GivenSettings.variable(setting) : "";
            all.put(department, new DepartmentHours(choices.calendarOf(department), where));
        }
        return all;
    }

    @GetMapping(ONE + "{code}")
    String show(@PathVariable String code, Authentication login, Locale locale, Model page) {
        Register.allow(login, SEE_CALENDARS);
        register.dress(page, login, locale);
        page.addAttribute(
                "hours", calendars.hours(code).orElseThrow(Desk::unknown).value());
        register.history(page, new Subject("calendar", code));
        return "desk/register/hours-one";
    }

    @GetMapping(ONE + "{code}/edit")
    String edit(@PathVariable String code, Authentication login, Locale locale, Model page) {
        Register.allow(login, CALENDARS);
        var words = register.dress(page, login, locale);
        return forms.show(form(code, words), page);
    }

    @GetMapping(NEW)
    String add(Authentication login, Locale locale, Model page) {
        Register.allow(login, CALENDARS);
        var words = register.dress(page, login, locale);
        return forms.show(form(null, words), page);
    }

    /** Shows what it would do. */
    @PostMapping(ONE + "{code}/edit")
    String preview(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, CALENDARS);
        return preview(code, withCode(typed, code), register.dress(page, login, locale), page, response);
    }

    @PostMapping(NEW)
    String previewNew(
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, CALENDARS);
        var code = typed.getOrDefault("code", "");
        var words = register.dress(page, login, locale);
        return preview(null, withCode(typed, code), words, page, response);
    }

    private String preview(
            @Nullable String code,
            Map<String, String> typed,
            RegisterWords words,
            Model page,
            HttpServletResponse response) {
        return forms.save(form(code, words), typed, page, response, () -> {
                            var hours = HoursPlan.read(typed);
                            page.addAttribute("preview", preview(hours, typed, "", words));
                        })
                        .startsWith("redirect:")
                ? "desk/register/calendar-preview"
                : "desk/register/form";
    }

    @PostMapping(ONE + "{code}")
    String keep(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, CALENDARS);
        var words = register.dress(page, login, locale);
        var typed = withCode(sent, code);
        var why = typed.getOrDefault("why", "");
        var fault = Reasons.fault(why, words);
        if (!fault.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("preview", preview(HoursPlan.read(typed), typed, fault, words));
            return "desk/register/calendar-preview";
        }
        var known = calendars.hours(code).isPresent() ? code : null;
        return forms.save(
                form(known, words),
                typed,
                page,
                response,
                () -> calendars.keep(HoursPlan.read(typed), EditForms.version(typed), why.strip(), login.getName()));
    }

    private CalendarPreview preview(HoursPlan hours, Map<String, String> typed, String fault, RegisterWords words) {
        var page = ONE + hours.code();
        var before = calendars.hours(hours.code()).map(it -> it.value().texts()).orElse(Map.of());
        var hidden = typed.entrySet().stream()
                .filter(field -> !NOT_TYPED.contains(field.getKey()))
                .map(field -> new Hidden(field.getKey(), field.getValue()))
                .toList();
        return new CalendarPreview(
                words.say(hours.nameRu(), hours.nameEn()),
                page,
                before.isEmpty() ? NEW : page + "/edit",
                hidden,
                Change.between(new Subject("calendar", hours.code()), before, hours.texts())
                        .fields(),
                List.of(),
                promises.moved(calendars.with(hours)),
                typed.getOrDefault("why", ""),
                fault);
    }

    private EditForm form(@Nullable String code, RegisterWords words) {
        var inputs = new ArrayList<Input>();
        if (code == null) {
            inputs.add(Input.needed("code", Input.Kind.TEXT));
        }
        inputs.add(Input.needed("nameRu", Input.Kind.TEXT));
        inputs.add(Input.needed("nameEn", Input.Kind.TEXT));
        inputs.add(Input.needed("zone", Input.Kind.TEXT));
        inputs.add(Input.yesOrNo("alwaysOpen", words));
        inputs.add(Input.yesOrNo("keepsHolidays", words));
        for (var day : DayOfWeek.values()) {
            inputs.add(Input.optional(day.name().toLowerCase(Locale.ROOT), Input.Kind.TEXT));
        }
        return new EditForm(
                words.say("Часы работы", "Working hours"),
                code == null ? NEW : ONE + code + "/edit",
                code == null ? "/desk/register/hours" : ONE + code,
                code == null ? "/desk/register/hours" : ONE + code,
                new Subject("calendar", code == null ? "" : code),
                inputs,
                () -> code == null ? blank() : now(code));
    }

    private Versioned<Map<String, String>> now(String code) {
        return calendars
                .hours(code)
                .map(it -> new Versioned<>(it.value().texts(), it.version()))
                .orElseThrow(Desk::unknown);
    }

    private Versioned<Map<String, String>> blank() {
        return new Versioned<>(Map.of("zone", desk.zone().getId(), "alwaysOpen", "no", "keepsHolidays", "yes"), -1);
    }

    private static Map<String, String> withCode(Map<String, String> typed, String code) {
        var all = new HashMap<>(typed);
        all.put("code", code.strip());
        return all;
    }
}
