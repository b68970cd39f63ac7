package org.zayavka.workplace;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

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

    private static ModelAndView page(HttpStatus status) {
        var page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        return page;
    }
}
