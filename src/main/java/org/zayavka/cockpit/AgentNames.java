package org.zayavka.cockpit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.figures.Report;
import org.zayavka.figures.Report.Column;
import org.zayavka.figures.Report.Kind;
import org.zayavka.shared.Language;

/** Calls agents by their names, as the engine knows them; one without a name or no longer here keeps the login. */
@Component
class AgentNames {

    private static final String LOGIN = "login";
    private static final String AGENT = "agent";
    private static final String NAME = "name";

    private final IdentityService people;

    AgentNames(IdentityService people) {
        this.people = people;
    }

    /** The same report with names; the logins stay in the rows. */
    Report on(Report report) {
        var logins = report.rows().stream().map(AgentNames::login).collect(Collectors.toSet());
        logins.remove("");
        if (logins.isEmpty()) {
            return report;
        }
        var names = names(logins);
        var rows = report.rows().stream().map(row -> named(row, names)).toList();
        return new Report(report.name(), report.title(), report.note(), report.columns(), rows, report.chart());
    }

    /** For a file: the login has a column of its own beside the name, so that rows can be matched with other lists. */
    static Report withLogins(Report report, Language language) {
        if (report.rows().stream().allMatch(row -> login(row).isEmpty())) {
            return report;
        }
        var columns = new ArrayList<Column>();
        var named = report.columns().stream().anyMatch(column -> column.key().equals(AGENT)) ? AGENT : NAME;
        report.columns().forEach(column -> {
            columns.add(column);
            if (column.key().equals(named)) {
                columns.add(new Column(LOGIN, language.say("Логин", "Login"), Kind.TEXT));
            }
        });
        return new Report(report.name(), report.title(), report.note(), columns, report.rows(), report.chart());
    }

    private static Map<String, @Nullable Object> named(Map<String, @Nullable Object> row, Map<String, String> names) {
        var name = names.get(login(row));
        if (name == null) {
            return row;
        }
        var named = new LinkedHashMap<>(row);
        named.put(row.containsKey(AGENT) ? AGENT : NAME, name);
        return named;
    }

    private static String login(Map<String, @Nullable Object> row) {
        return Objects.toString(row.get(LOGIN), "");
    }

    /** Two of the same name are told apart by their logins. */
    private Map<String, String> names(Collection<String> logins) {
        var names = new HashMap<String, String>();
        var taken = new HashSet<String>();
        var twice = new HashSet<String>();
        users(logins).forEach(user -> {
            var name = name(user);
            if (!name.isEmpty()) {
                names.put(user.getId(), name);
                if (!taken.add(name)) {
                    twice.add(name);
                }
            }
        });
        names.replaceAll((login, name) -> twice.contains(name) ? "%s (%s)".formatted(name, login) : name);
        return names;
    }

    /** Agents may not read who else works here; it is we who ask. */
    private Collection<User> users(Collection<String> logins) {
        return FigureReaders.unchecked(
                people,
                () -> people.createUserQuery()
                        .userIdIn(logins.toArray(String[]::new))
                        .list());
    }

    private static String name(User user) {
        return (part(user.getFirstName()) + " " + part(user.getLastName())).strip();
    }

    private static String part(@Nullable String name) {
        return name == null ? "" : name.strip();
    }
}
