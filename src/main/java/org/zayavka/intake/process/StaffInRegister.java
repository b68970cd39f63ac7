package org.zayavka.intake.process;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.zayavka.intake.StaffNames;

/** Reads names in Camunda's register of users. */
@Component
class StaffInRegister implements StaffNames {

    private final IdentityService people;

    StaffInRegister(IdentityService people) {
        this.people = people;
    }

    @Override
    public String of(String login) {
        var user = people.createUserQuery().userId(login).singleResult();
        return user == null
                ? ""
                : Stream.of(user.getFirstName(), user.getLastName())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }
}
