package org.zayavka.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriUtils;

/**
 * Sends whoever is not signed in to the login, with the page that they asked for: a script of Tasklist leads them back
 * there ({@code back-to-the-desk.js}).
 */
final class WayBack implements AuthenticationEntryPoint {

    private static final String DESK = "/desk/";
    private static final String START = DESK + "queue";

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, @Nullable AuthenticationException stranger)
            throws IOException {
        response.sendRedirect(Doors.LOGIN + "?back=" + UriUtils.encode(page(request), StandardCharsets.UTF_8));
    }

    /** What a form was sent to can't be shown, the page that it stood on can. */
    private static String page(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            var query = request.getQueryString();
            return request.getRequestURI() + (query == null ? "" : "?" + query);
        }
        return before(request.getHeader(HttpHeaders.REFERER));
    }

    private static String before(@Nullable String referer) {
        try {
            var page = URI.create(referer == null ? START : referer);
            var path = page.getRawPath();
            if (path == null || !path.startsWith(DESK)) {
                return START;
            }
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (IllegalArgumentException unreadable) {
            return START;
        }
    }
}
