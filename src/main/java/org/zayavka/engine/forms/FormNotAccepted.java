package org.zayavka.engine.forms;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import org.zayavka.engine.Reader;
import org.zayavka.shared.Refusal;

/**
 * A submit that its form does not allow, as the caller gets it: 400 with the complaints and nothing else. The REST
 * interface would put its own English words before the message of any exception of the engine.
 */
public final class FormNotAccepted extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    FormNotAccepted(Throwable refused) {
        super(text(refused), refused, Status.BAD_REQUEST);
    }

    private static String text(Throwable refused) {
        return refused instanceof Refusal refusal
                ? refusal.text(Reader.language())
                : String.valueOf(refused.getMessage());
    }
}
