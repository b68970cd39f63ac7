package org.zayavka.engine.forms;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** How colleagues call somebody: a login says little to a person who has to go and ask them. */
final class PersonName {

    private PersonName() {}

    /** The name of a login; the login of somebody without a name or no longer here. */
    static String of(CommandContext context, String login) {
        var user = context.runWithoutAuthorization(
                () -> context.getReadOnlyIdentityProvider().findUserById(login));
        if (user == null) {
            return login;
        }
        var name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? login : name;
    }
}
