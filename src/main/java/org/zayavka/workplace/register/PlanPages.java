package org.zayavka.workplace.register;

import static org.zayavka.workplace.register.RegisterRight.PLANS;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.customer.ContractPlans;
import org.zayavka.customer.Entries;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.Versioned;
import org.zayavka.workplace.Desk;

/** The plans of contracts; what each promises is told by the table {@code service-level}. */
@Controller
class PlanPages {

    private static final String LIST = "/desk/register/plans";
    private static final String NEW = "/desk/register/plans-new";

    private final Register register;
    private final EditForms forms;
    private final ContractPlans plans;

    PlanPages(Register register, EditForms forms, ContractPlans plans) {
        this.register = register;
        this.forms = forms;
        this.plans = plans;
    }

    @GetMapping(LIST)
    String list(Authentication login, Locale locale, Model page) {
        Register.allow(login, RegisterRight.READ);
        register.dress(page, login, locale);
        page.addAttribute("plans", plans.all());
        return "desk/register/plans";
    }

    @GetMapping(LIST + "/{code}")
    String edit(@PathVariable String code, Authentication login, Locale locale, Model page) {
        Register.allow(login, PLANS);
        var words = register.dress(page, login, locale);
        register.history(page, new Subject("plan", code));
        return forms.show(form(code, words), page);
    }

    @PostMapping(LIST + "/{code}")
    String edit(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, PLANS);
        var words = register.dress(page, login, locale);
        return forms.save(
                form(code, words),
                typed,
                page,
                response,
                () -> plans.change(code, new Entries(typed), EditForms.version(typed), login.getName()));
    }

    @GetMapping(NEW)
    String add(Authentication login, Locale locale, Model page) {
        Register.allow(login, PLANS);
        return forms.show(form(null, register.dress(page, login, locale)), page);
    }

    @PostMapping(NEW)
    String add(
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, PLANS);
        var form = form(null, register.dress(page, login, locale));
        return forms.save(form, typed, page, response, () -> plans.add(new Entries(typed), login.getName()));
    }

    private EditForm form(@Nullable String code, RegisterWords words) {
        var inputs = new ArrayList<Input>();
        if (code == null) {
            inputs.add(Input.needed("code", Input.Kind.TEXT));
        }
        inputs.add(Input.needed("nameRu", Input.Kind.TEXT));
        inputs.add(Input.needed("nameEn", Input.Kind.TEXT));
        inputs.add(Input.yesOrNo("offered", words));
        return new EditForm(
                words.say("План", "Plan"),
                code == null ? NEW : LIST + "/" + code,
                LIST,
                LIST,
                new Subject("plan", code == null ? "" : code),
                inputs,
                () -> code == null ? new Versioned<>(Map.of("offered", "yes"), 0) : now(code));
    }

    private Versioned<Map<String, String>> now(String code) {
        var plan = plans.all().stream()
                .filter(it -> it.code().equals(code))
                .findAny()
                .orElseThrow(Desk::unknown);
        return new Versioned<>(
                Map.of("nameRu", plan.nameRu(), "nameEn", plan.nameEn(), "offered", plan.offered() ? "yes" : "no"),
                plan.version());
    }
}
