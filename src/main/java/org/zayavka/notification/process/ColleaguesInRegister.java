package org.zayavka.notification.process;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.zayavka.notification.Colleagues;

/** Reads names in Camunda's register of users. */
@Component
class ColleaguesInRegister implements Colleagues {

    private final IdentityService people;

    ColleaguesInRegister(IdentityService people) {
        this.people = people;
    }

    @Override
    public String name(String login) {
        var user = people.createUserQuery().userId(login).singleResult();
        if (user == null) {
            return login;
        }
        var name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .strip();
        return name.isEmpty() ? login : name;
    }
}
