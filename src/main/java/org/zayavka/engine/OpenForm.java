package org.zayavka.engine;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.Language;

/**
 * A form in front of a person.
 *
 * @param form id of the form, e.g. {@code triage}
 * @param process key of the process, e.g. {@code handleTicket}
 * @param businessKey what the process instance is about (a ticket's number, {@code inbox-17}); null at a start form
 * @param task id of the user task; null at a start form
 * @param user login of the person; null when the desk itself asks
 * @param language in which the person reads
 * @param asked the facts that are needed to check what came back; null while the form is opened, which needs all
 */
public record OpenForm(
        String form,
        String process,
        @Nullable String businessKey,
        @Nullable String task,
        @Nullable String user,
        Language language,
        @Nullable Set<String> asked) {

    /** A form that is opened. */
    public OpenForm(
            String form,
            String process,
            @Nullable String businessKey,
            @Nullable String task,
            @Nullable String user,
            Language language) {
        this(form, process, businessKey, task, user, language, null);
    }

    /** Whether any of these facts is needed: a room need not work out the others. */
    public boolean asks(String... facts) {
        return asked == null || Arrays.stream(facts).anyMatch(asked::contains);
    }
}
