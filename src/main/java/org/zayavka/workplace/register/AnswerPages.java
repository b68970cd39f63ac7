package org.zayavka.workplace.register;

import static org.zayavka.workplace.register.RegisterRight.KNOWLEDGE;
import static org.zayavka.workplace.register.RegisterRight.SEE_KNOWLEDGE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.channel.Mailboxes;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.knowledge.AnswerChanges;
import org.zayavka.knowledge.AnswerData;
import org.zayavka.knowledge.AnswerList;
import org.zayavka.knowledge.AnswerVariable;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.Versioned;
import org.zayavka.workplace.Desk;
import org.zayavka.workplace.register.Input.Option;

/** The canned answers: what agents answer with, and where it is written. */
@Controller
class AnswerPages {

    private static final String LIST = "/desk/answers";
    private static final String NEW = "/desk/answers-new";

    private final Register register;
    private final EditForms forms;
    private final AnswerList list;
    private final AnswerChanges changes;
    private final Mailboxes mailboxes;

    AnswerPages(Register register, EditForms forms, AnswerList list, AnswerChanges changes, Mailboxes mailboxes) {
        this.register = register;
        this.forms = forms;
        this.list = list;
        this.changes = changes;
        this.mailboxes = mailboxes;
    }

    @GetMapping(LIST)
    String list(@RequestParam(defaultValue = "") String q, Authentication login, Locale locale, Model page) {
        Register.allow(login, SEE_KNOWLEDGE);
        register.dress(page, login, locale);
        var found = list.all(q, Register.may(login, KNOWLEDGE));
        page.addAttribute("q", q);
        page.addAttribute("answers", found);
        page.addAttribute("cut", found.size() == AnswerList.MOST);
        return "desk/register/answers";
    }

    @GetMapping(LIST + "/{id}")
    String edit(@PathVariable long id, Authentication login, Locale locale, Model page) {
        Register.allow(login, KNOWLEDGE);
        var form = form(id, register.dress(page, login, locale));
        register.history(page, form.subject());
        return show(form, page);
    }

    @PostMapping(LIST + "/{id}")
    String edit(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, KNOWLEDGE);
        page.addAttribute("variables", AnswerVariable.values());
        return forms.save(
                form(id, register.dress(page, login, locale)),
                typed,
                page,
                response,
                () -> changes.change(id, AnswerData.read(typed), EditForms.version(typed), login.getName()));
    }

    @GetMapping(NEW)
    String add(Authentication login, Locale locale, Model page) {
        Register.allow(login, KNOWLEDGE);
        return show(newOne(register.dress(page, login, locale)), page);
    }

    @PostMapping(NEW)
    String add(
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, KNOWLEDGE);
        page.addAttribute("variables", AnswerVariable.values());
        var form = newOne(register.dress(page, login, locale));
        return forms.save(form, typed, page, response, () -> changes.add(AnswerData.read(typed), login.getName()));
    }

    private String show(EditForm form, Model page) {
        page.addAttribute("variables", AnswerVariable.values());
        return forms.show(form, page);
    }

    private EditForm newOne(RegisterWords words) {
        return new EditForm(
                words.say("Новый готовый ответ", "New canned answer"),
                NEW,
                LIST,
                LIST,
                new Subject("answer", ""),
                inputs("", words),
                () -> new Versioned<>(Map.of("language", words.language().code(), "offered", "yes", "place", "0"), 0));
    }

    private EditForm form(long id, RegisterWords words) {
        var answer = changes.get(id).orElseThrow(Desk::unknown);
        return new EditForm(
                words.say("Готовый ответ", "Canned answer"),
                LIST + "/" + id,
                LIST,
                LIST,
                Subject.of("answer", id),
                inputs(answer.value().department(), words),
                () -> now(id));
    }

    private Versioned<Map<String, String>> now(long id) {
        var answer = changes.get(id).orElseThrow(Desk::unknown);
        return new Versioned<>(answer.value().texts(), answer.version());
    }

    private List<Input> inputs(String department, RegisterWords words) {
        return List.of(
                Input.needed("title", Input.Kind.TEXT),
                Input.languages(words),
                Input.choice("department", departments(department, words)),
                Input.needed("text", Input.Kind.LONG).hinted("answerText"),
                Input.optional("place", Input.Kind.TEXT),
                Input.yesOrNo("offered", words).hinted("answerOffered"));
    }

    /** Those with a mailbox, and the one that the answer has: it may have had one. */
    private List<Option> departments(String now, RegisterWords words) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.department("")));
        mailboxes.all().stream()
                .map(Mailbox::department)
                .distinct()
                .forEach(code -> options.add(new Option(code, words.department(code))));
        if (options.stream().noneMatch(option -> option.value().equals(now))) {
            options.add(new Option(now, words.department(now)));
        }
        return options;
    }
}
