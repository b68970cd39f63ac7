package org.zayavka.workplace.register;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Versioned;

/**
 * A form for one thing of the register.
 *
 * @param action where it is sent
 * @param done the page that is shown once it is saved
 * @param back where «Отмена» leads
 * @param subject what is changed; its key is empty for something new
 * @param now the values that are there now, and their version
 */
record EditForm(
        String title,
        String action,
        String done,
        String back,
        Audit.Subject subject,
        List<Input> inputs,
        Supplier<Versioned<Map<String, String>>> now) {

    /** Whether it has a text of several pages. */
    public boolean isLong() {
        return inputs.stream().anyMatch(input -> input.kind() == Input.Kind.LONG);
    }
}
