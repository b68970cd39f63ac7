package org.zayavka.dev;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * What whoever starts the first command has set goes before what leads it to its own services: a mail server of theirs,
 * a mailbox, an address. The database stays its own: its logins are known to everybody.
 */
final class GivenSettings {

    /** Parts of one thing: who names a host has not this server's port in mind. */
    private static final Set<String> GROUPS = Set.of("zayavka.mail.smtp", "zayavka.mail.mailboxes");

    private static final Bindable<Map<String, Object>> TREE = Bindable.mapOf(String.class, Object.class);

    private final Binder given;

    GivenSettings(Environment environment) {
        given = Binder.get(environment);
    }

    /** The development-time settings that are still wanted. */
    Map<String, String> leave(Map<String, String> settings) {
        var left = new LinkedHashMap<>(settings);
        left.keySet().removeIf(this::isGiven);
        return left;
    }

    private boolean isGiven(String name) {
        if (!name.startsWith("zayavka.")) {
            return false;
        }
        return GROUPS.stream().anyMatch(group -> name.startsWith(group) && isElsewhere(group))
                || !name.contains("[") && given.bind(name, String.class).isBound();
    }

    /** A host, or a list of mailboxes, stands for the whole; a port alone is that of a server here. */
    private boolean isElsewhere(String group) {
        return group.endsWith("mailboxes")
                ? given.bind(group + "[0]", TREE).isBound()
                : given.bind(group + ".host", String.class).isBound();
    }
}
