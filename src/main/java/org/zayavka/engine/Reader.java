package org.zayavka.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.zayavka.shared.Language;

/** The person at the other end of the request. */
public final class Reader {

    private Reader() {}

    /** The browser's first choice if it is English, else Russian; also outside of a request. */
    public static Language language() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return Language.RU;
        }
        var request = attributes.getRequest();
        // Without the header the container answers with the language of the server.
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Language.RU : Language.of(request.getLocale());
    }

    /** The login the engine works for; null if it works for nobody. */
    public static @Nullable String user() {
        var context = Context.getCommandContext();
        return context == null ? null : context.getAuthenticatedUserId();
    }
}
