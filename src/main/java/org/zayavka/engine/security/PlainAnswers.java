package org.zayavka.engine.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zayavka.engine.Reader;
import org.zayavka.shared.Language;

/**
 * An answer of the engine's REST interface that tells of a fault carries no SQL and no names of classes; the log has
 * them. What is wrong with a model is told in full: the names there come from the model.
 */
final class PlainAnswers extends OncePerRequestFilter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSIDES =
            Pattern.compile("\\b(?:org|com|java|jakarta)(?:\\.\\w+)+\\.[A-Z]\\w*|### |SQL:");

    private static final Pattern GONE = Pattern.compile(
            "\\b(?:execution|process instance|task|job) [\\w-]+ doesn't exist: \\w+(?: \\w+)? is null",
            Pattern.CASE_INSENSITIVE);

    /** What the engine makes of JSON that it can't read. */
    private static final Pattern WORDLESS = Pattern.compile("\"message\"\\s*:\\s*(?:\"\"|null)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new HeldFault(response);
        chain.doFilter(request, answer);
        if (!answer.isHeld() || response.isCommitted()) {
            return;
        }
        var body = answer.body();
        var isGone = isGone(response.getStatus(), body);
        if (isGone) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        if (isGone || !isPlain(response.getStatus(), body, request)) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            body = JSON.writeValueAsBytes(Map.of("type", "Fault", "message", message(response.getStatus())));
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The engine calls it a fault of its own that there is no such thing (any more). */
    private static boolean isGone(int status, byte[] body) {
        return status == HttpStatus.INTERNAL_SERVER_ERROR.value()
                && GONE.matcher(new String(body, StandardCharsets.UTF_8)).find();
    }

    private static boolean isPlain(int status, byte[] body, HttpServletRequest request) {
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            return false;
        }
        var text = new String(body, StandardCharsets.UTF_8);
        return request.getRequestURI().endsWith("/deployment/create")
                || !(INSIDES.matcher(text).find() || WORDLESS.matcher(text).find());
    }

    private static String message(int status) {
        var english = Reader.language() == Language.EN;
        if (status == HttpStatus.NOT_FOUND.value()) {
            return english
                    ? "This is not there (any more): the process went on or ended. Reload the page."
                    : "Этого нет или уже нет: процесс ушёл дальше или завершился. Обновите страницу.";
        }
        if (status < HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            return english
                    ? "The request can't be read. Check its fields and their types."
                    : "Запрос не удалось прочитать. Проверьте его поля и их типы.";
        }
        return english
                ? "That did not work, nothing was changed. Reload the page and try again; if it fails again, tell the"
                        + " administrator the time: the log has the cause."
                : "Не получилось, ничего не изменено. Обновите страницу и повторите; если ошибка останется, сообщите"
                        + " администратору время: причина записана в журнале.";
    }
}
