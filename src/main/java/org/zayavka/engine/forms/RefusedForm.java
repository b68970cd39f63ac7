package org.zayavka.engine.forms;

import org.camunda.bpm.engine.BadUserRequestException;

/** A submit that its form does not allow, inside the engine; nothing of it is kept. */
final class RefusedForm extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    RefusedForm(String complaints) {
        super(complaints);
    }
}
