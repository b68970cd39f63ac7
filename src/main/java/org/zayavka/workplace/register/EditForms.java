package org.zayavka.workplace.register;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Faults.Fault;
import org.zayavka.shared.Outdated;

/**
 * Shows forms and takes them back: what is wrong stands beside its field, and who saves over a newer version keeps what
 * they typed, sees what is there now, and decides.
 */
@Component
class EditForms {

    private static final String PAGE = "desk/register/form";

    private final Register register;

    EditForms(Register register) {
        this.register = register;
    }

    String show(EditForm form, Model page) {
        var now = form.now().get();
        return show(form, now.value(), now.version(), List.of(), Map.of(), page);
    }

    /** Shows it again with what was typed when it can't be saved. */
    String save(EditForm form, Map<String, String> typed, Model page, HttpServletResponse response, Runnable write) {
        try {
            write.run();
            return "redirect:" + form.done();
        } catch (Faults wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(form, typed, version(typed), wrong.all(), Map.of(), page);
        } catch (Outdated newer) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var now = form.now().get();
            page.addAttribute("newer", register.lastChange(form.subject()));
            return show(form, typed, now.version(), List.of(), now.value(), page);
        }
    }

    /** The version that the form was filled with. */
    static int version(Map<String, String> typed) {
        try {
            return Integer.parseInt(typed.getOrDefault("version", "0"));
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private String show(
            EditForm form,
            Map<String, String> values,
            int version,
            List<Fault> faults,
            Map<String, String> meanwhile,
            Model page) {
        var words = (RegisterWords) Objects.requireNonNull(page.getAttribute("say"));
        var wrong = faults.stream()
                .collect(Collectors.toMap(
                        Fault::field, fault -> fault.text(words.language()), (first, next) -> first + " " + next));
        if (!form.subject().key().isEmpty()) {
            register.history(page, form.subject());
        }
        page.addAttribute("form", form);
        page.addAttribute("version", version);
        page.addAttribute("wrong", wrong);
        page.addAttribute(
                "inputs",
                form.inputs().stream()
                        .map(input ->
                                input.shown(values, wrong.get(input.name()), other(input, values, meanwhile, words)))
                        .toList());
        return PAGE;
    }

    private static @Nullable String other(
            Input input, Map<String, String> values, Map<String, String> meanwhile, RegisterWords words) {
        var saved = meanwhile.get(input.name());
        return saved == null
                        || saved.equals(values.getOrDefault(input.name(), "").strip())
                ? null
                : words.value(input.name(), saved);
    }
}
