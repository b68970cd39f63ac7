package org.zayavka.workplace;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.NewMessage.Direction;

/** The names of those who work here, as the engine knows them. */
@Component
public class Colleagues {

    private static final int MOST = 300;

    private final IdentityService people;

    Colleagues(IdentityService people) {
        this.people = people;
    }

    /** The name of a login; the login of somebody without a name or no longer here. */
    public String name(String login) {
        return names(Set.of(login)).getOrDefault(login, login);
    }

    /** Who this login is and the groups it is in now; empty when there is no such person (any more). */
    public Optional<StaffMember> member(String login) {
        return unchecked(() -> people.createUserQuery().userId(login).count() == 0
                ? Optional.empty()
                : Optional.of(new StaffMember(
                        login,
                        people.createGroupQuery().groupMember(login).list().stream()
                                .map(Group::getId)
                                .collect(Collectors.toUnmodifiableSet()))));
    }

    /** The same entry under the name of the colleague who wrote it; letters that came in stay as they are. */
    List<ConversationEntry> named(List<ConversationEntry> entries) {
        var logins = entries.stream()
                .filter(Colleagues::isOurs)
                .map(ConversationEntry::author)
                .filter(author -> !author.isEmpty())
                .collect(Collectors.toSet());
        var names = names(logins);
        return entries.stream()
                .map(entry -> isOurs(entry) ? entry.by(names.getOrDefault(entry.author(), entry.author())) : entry)
                .toList();
    }

    private static boolean isOurs(ConversationEntry entry) {
        return entry.direction() != Direction.IN;
    }

    /** Names by login; those without a name are left out. */
    public Map<String, String> names(Set<String> logins) {
        if (logins.isEmpty() || logins.equals(Set.of(""))) {
            return Map.of();
        }
        return unchecked(() -> people.createUserQuery().userIdIn(logins.toArray(String[]::new)).list().stream()
                .filter(user -> !name(user).isEmpty())
                .collect(Collectors.toMap(User::getId, Colleagues::name)));
    }

    public record Colleague(String login, String name) {}

    /** Everybody who works here, by their names. */
    public List<Colleague> all() {
        return byName(unchecked(() -> people.createUserQuery().listPage(0, MOST)));
    }

    /** Those of a group, by their names. */
    public List<Colleague> inGroup(String group) {
        return byName(
                unchecked(() -> people.createUserQuery().memberOfGroup(group).listPage(0, MOST)));
    }

    private static List<Colleague> byName(List<User> users) {
        return users.stream()
                .map(user -> new Colleague(user.getId(), name(user).isEmpty() ? user.getId() : name(user)))
                .sorted(Comparator.comparing(Colleague::name))
                .toList();
    }

    /** A question of the desk itself: nobody but administrators may read who works here, or all of a process. */
    public <T extends @Nullable Object> T unchecked(Supplier<T> question) {
        var asker = people.getCurrentAuthentication();
        people.clearAuthentication();
        try {
            return question.get();
        } finally {
            people.setAuthentication(asker);
        }
    }

    private static String name(User user) {
        return (part(user.getFirstName()) + " " + part(user.getLastName())).strip();
    }

    private static String part(@Nullable String name) {
        return name == null ? "" : name.strip();
    }
}
