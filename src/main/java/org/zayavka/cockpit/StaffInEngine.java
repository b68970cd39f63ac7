package org.zayavka.cockpit;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.zayavka.figures.StaffNames;

/** The staff as the engine knows it; figures may ask for names that their reader may not list. */
@Component
class StaffInEngine implements StaffNames {

    private final IdentityService people;

    StaffInEngine(IdentityService people) {
        this.people = people;
    }

    @Override
    public Map<String, String> names() {
        return FigureReaders.unchecked(
                people,
                () -> people.createUserQuery().list().stream()
                        .filter(user -> !name(user).isEmpty())
                        .collect(Collectors.toMap(User::getId, StaffInEngine::name)));
    }

    private static String name(User user) {
        return (Objects.requireNonNullElse(user.getFirstName(), "") + " "
                        + Objects.requireNonNullElse(user.getLastName(), ""))
                .strip();
    }
}
