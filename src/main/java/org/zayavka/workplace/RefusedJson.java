package org.zayavka.workplace;

import java.util.Locale;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;

/** Says to the pages of the agents' desk, in words that they show as they are, why something was refused. */
@RestControllerAdvice({
    "org.zayavka.workplace.conversation",
    "org.zayavka.workplace.search",
    "org.zayavka.workplace.calls",
    "org.zayavka.workplace.register"
})
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RefusedJson {

    /** @param message for the person before the screen, in their language */
    record Refused(String message) {}

    @ExceptionHandler(exception = ResponseStatusException.class, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Refused> refused(ResponseStatusException refusal) {
        return ResponseEntity.status(refusal.getStatusCode())
                .body(new Refused(Objects.requireNonNullElse(refusal.getReason(), "")));
    }

    @ExceptionHandler(exception = Refusal.class, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Refused> refused(Refusal refusal, Locale locale) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new Refused(refusal.text(Language.of(locale))));
    }
}
