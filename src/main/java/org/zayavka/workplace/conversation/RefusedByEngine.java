package org.zayavka.workplace.conversation;

import jakarta.ws.rs.WebApplicationException;
import java.util.Locale;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.zayavka.shared.Language;

/** What the rules of tasks and forms refuse, in their own words; what nobody can read, in ours. */
@RestControllerAdvice(basePackageClasses = RefusedByEngine.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class RefusedByEngine {

    record Refused(String message) {}

    /** They are written for the REST interface of the engine, in the reader's language. */
    @ExceptionHandler
    ResponseEntity<Refused> refused(WebApplicationException refusal) {
        return ResponseEntity.status(refusal.getResponse().getStatus())
                .body(new Refused(String.valueOf(refusal.getMessage())));
    }

    @ExceptionHandler(AuthorizationException.class)
    ResponseEntity<Refused> notTheirs(Locale locale) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .body(new Refused(Language.of(locale)
                        .say(
                                "Задача этой заявки лежит в другой очереди: взять и завершить её могут её сотрудники.",
                                "This ticket’s task is in another queue: its people may take and complete it.")));
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Refused> unreadable(Locale locale) {
        return ResponseEntity.badRequest()
                .body(new Refused(Language.of(locale)
                        .say(
                                "Запрос не удалось прочитать. Обновите страницу и повторите.",
                                "The request can't be read. Reload the page and try again.")));
    }
}
