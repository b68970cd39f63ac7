package org.zayavka.ticket.process;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.StringValue;

/** Who acts. */
public final class Agents {

    private Agents() {}

    /** The login of the person who is at work in this call; empty when the clock or a letter is. */
    public static String current() {
        var user = Context.getCommandContext().getAuthenticatedUserId();
        return user == null ? "" : user;
    }

    /** A login as a variable for an assignee: nobody is null, not an empty login. */
    static StringValue orNobody(String login) {
        return Variables.stringValue(login.isEmpty() ? null : login);
    }
}
