package org.zayavka.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who has signed in to Tasklist (or another page of Camunda) is signed in to the desk's pages: the name is the login,
 * the authorities are the groups, asked anew each time so that leaving a group takes effect at once.
 */
final class TasklistLogin extends OncePerRequestFilter {

    /** Under this name Camunda's filters keep the logins of a session. */
    private static final String IN_SESSION = "authenticatedUser";

    private static final String ENGINE = "default";

    private final IdentityService staff;

    TasklistLogin(IdentityService staff) {
        this.staff = staff;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        login(request).ifPresent(this::enter);
        chain.doFilter(request, response);
    }

    /** Who has signed in, be they somebody still or not. */
    static Optional<String> login(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(IN_SESSION))
                .map(Authentications.class::cast)
                .map(logins -> logins.getAuthenticationForProcessEngine(ENGINE))
                .map(Authentication::getIdentityId);
    }

    private void enter(String user) {
        if (staff.createUserQuery().userId(user).count() == 0) {
            return;
        }
        var groups = staff.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .map(SimpleGrantedAuthority::new)
                .toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, groups));
        SecurityContextHolder.setContext(context);
    }
}
