package org.zayavka.engine;

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
 */
public record OpenForm(
        String form,
        String process,
        @Nullable String businessKey,
        @Nullable String task,
        @Nullable String user,
        Language language) {}
