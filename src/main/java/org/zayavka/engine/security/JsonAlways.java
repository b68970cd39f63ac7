package org.zayavka.engine.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zayavka.shared.Language;

/** A program is answered in JSON, whatever it says it takes and whatever went wrong: it can't read a page. */
final class JsonAlways extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(JsonAlways.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var language = Language.of(request.getLocale());
        try {
            chain.doFilter(new Asking(request), new Answering(response, language));
        } catch (RuntimeException | ServletException problem) {
            log.error("{} {} could not be answered", request.getMethod(), request.getRequestURI(), problem);
            write(response, HttpStatus.INTERNAL_SERVER_ERROR.value(), language);
        }
    }

    static void write(HttpServletResponse response, int status, Language language) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(JSON.writeValueAsString(Map.of("message", words(status, language))));
        response.flushBuffer();
    }

    private static String words(int status, Language language) {
        return switch (status) {
            case 401 ->
                language.say(
                        "Нужен секрет программы: заголовок Authorization: Bearer …",
                        "The secret of the program is needed: the header Authorization: Bearer …");
            case 404 -> language.say("Такого адреса или списка нет.", "There is no such address or list.");
            case 405 ->
                language.say("Этот адрес спрашивают другим методом.", "This address is asked with another method.");
            default ->
                status < 500
                        ? language.say("Запрос не удалось прочитать.", "The request could not be read.")
                        : language.say(
                                "Не получилось, ничего не записано; причина в журнале программы. Повторите позже.",
                                "It failed and nothing was written; the log has the cause. Try again later.");
        };
    }

    private static final class Asking extends HttpServletRequestWrapper {

        Asking(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isAccept(name) ? MediaType.APPLICATION_JSON_VALUE : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isAccept(name)
                    ? Collections.enumeration(List.of(MediaType.APPLICATION_JSON_VALUE))
                    : super.getHeaders(name);
        }

        private static boolean isAccept(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name);
        }
    }

    private static final class Answering extends HttpServletResponseWrapper {

        private final HttpServletResponse response;
        private final Language language;

        Answering(HttpServletResponse response, Language language) {
            super(response);
            this.response = response;
            this.language = language;
        }

        @Override
        public void sendError(int status) throws IOException {
            write(response, status, language);
        }

        @Override
        public void sendError(int status, @Nullable String why) throws IOException {
            write(response, status, language);
        }
    }
}
