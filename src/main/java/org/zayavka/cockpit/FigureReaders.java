package org.zayavka.cockpit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.shared.Language;

/** Knows by the session of Camunda's pages who asks. */
@Component
class FigureReaders {

    private final IdentityService people;
    private final AuthorizationService rights;

    FigureReaders(IdentityService people, AuthorizationService rights) {
        this.people = people;
        this.rights = rights;
    }

    /** @throws ResponseStatusException 401 when nobody has signed in, 403 for who may see no figures */
    FigureReader current(String engine, Language language) {
        var login = login(engine)
                .orElseThrow(() -> refused(HttpStatus.UNAUTHORIZED, language, "Войдите в систему.", "Sign in."));
        var groups = unchecked(
                people,
                () -> people.createGroupQuery().groupMember(login).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toUnmodifiableSet()));
        return allowed(new FigureReader(login, groups), language);
    }

    boolean mayEnterTasklist(FigureReader reader) {
        return unchecked(
                people,
                () -> rights.isUserAuthorized(
                        reader.login(),
                        List.copyOf(reader.groups()),
                        Permissions.ACCESS,
                        Resources.APPLICATION,
                        "tasklist"));
    }

    /** @throws ResponseStatusException 403 for who may see no figures */
    static FigureReader allowed(FigureReader reader, Language language) {
        if (!reader.maySee()) {
            throw forbidden(language);
        }
        return reader;
    }

    static ResponseStatusException forbidden(Language language) {
        return refused(
                HttpStatus.FORBIDDEN,
                language,
                "Эти показатели видят менеджеры, руководство и сотрудники очередей. Если они вам нужны, обратитесь к"
                        + " администратору.",
                "These figures are for managers, heads and the agents of queues. If you need them, ask the"
                        + " administrator.");
    }

    static ResponseStatusException refused(HttpStatus status, Language language, String russian, String english) {
        return new ResponseStatusException(status, language.say(russian, english));
    }

    private static Optional<String> login(String engine) {
        return Optional.ofNullable(Authentications.getCurrent())
                .map(logins -> logins.getAuthenticationForProcessEngine(engine))
                .map(Authentication::getIdentityId);
    }

    /** Nobody but administrators may read who works here and in which group; it is we who ask here. */
    static <T> T unchecked(IdentityService people, Supplier<T> question) {
        var asker = people.getCurrentAuthentication();
        people.clearAuthentication();
        try {
            return question.get();
        } finally {
            people.setAuthentication(asker);
        }
    }
}
