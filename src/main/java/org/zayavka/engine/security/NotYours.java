package org.zayavka.engine.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Tells whoever has signed in that a page is not theirs. A form whose token is of a session that has ended is no such
 * thing: its sender signs in, or has just done so, and gets the form again with what was typed.
 */
final class NotYours implements AccessDeniedHandler {

    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();
    private final WayBack way;
    private final RequestMatcher asksForAPage;

    NotYours(WayBack way, RequestMatcher asksForAPage) {
        this.way = way;
        this.asksForAPage = asksForAPage;
    }

    /** A form without any token is none of our pages'. */
    private static boolean isOfAnEndedSession(HttpServletRequest request, AccessDeniedException denied) {
        return denied instanceof CsrfException && request.getParameter("_csrf") != null;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        var isStranger = TasklistLogin.login(request).isEmpty();
        if (!isStranger && !isOfAnEndedSession(request, denied)) {
            refusal.handle(request, response, denied);
        } else if (asksForAPage.matches(request)) {
            way.commence(request, response, null);
        } else {
            response.sendError((isStranger ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN).value());
        }
    }
}
