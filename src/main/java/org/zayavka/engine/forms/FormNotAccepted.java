package org.zayavka.engine.forms;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;

/**
 * A submit that its form does not allow, as the caller gets it: 400 with the complaints and nothing else. The REST
 * interface would put its own English words before the message of any exception of the engine.
 */
public final class FormNotAccepted extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    FormNotAccepted(Throwable refused) {
        super(refused.getMessage(), refused, Status.BAD_REQUEST);
    }
}
