package org.zayavka.workplace;

import java.util.Locale;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;

/** Says "not yours" and "not there" to a person; programs, which don't ask for HTML, get problem details. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedPage {

    @ExceptionHandler(exception = ResponseStatusException.class, produces = "text/html")
    ModelAndView refused(ResponseStatusException refusal) {
        var status = HttpStatus.resolve(refusal.getStatusCode().value());
        return page(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
    }

    /** An address that nothing answers to, or with words where a number belongs. */
    @ExceptionHandler(
            exception = {NoResourceFoundException.class, TypeMismatchException.class},
            produces = "text/html")
    ModelAndView unknown() {
        return page(HttpStatus.NOT_FOUND);
    }

    /** What was asked for can't be done; the refusal itself says why and what to do. */
    @ExceptionHandler(exception = Refusal.class, produces = "text/html")
    ModelAndView refused(Refusal refusal, Locale locale) {
        return page(HttpStatus.CONFLICT).addObject("said", refusal.text(Language.of(locale)));
    }

    /** The server stops reading before anybody here sees the file. */
    @ExceptionHandler(exception = MaxUploadSizeExceededException.class, produces = "text/html")
    ModelAndView tooLarge(Locale locale) {
        return page(HttpStatus.PAYLOAD_TOO_LARGE)
                .addObject(
                        "said",
                        Language.of(locale)
                                .say(
                                        "Файл слишком велик. Вернитесь, сожмите его и приложите снова.",
                                        "The file is too large. Go back, compress it and add it again."));
    }

    private static ModelAndView page(HttpStatus status) {
        var page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        return page;
    }
}
