package org.zayavka.workplace;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who looks: a login of Camunda and the groups it is in. */
public record StaffMember(String login, Set<String> groups) {

    public static StaffMember of(Authentication login) {
        return new StaffMember(
                login.getName(),
                login.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean isIn(Set<String> any) {
        return any.stream().anyMatch(groups::contains);
    }
}
