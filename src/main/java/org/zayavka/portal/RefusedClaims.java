package org.zayavka.portal;

import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.zayavka.claim.ClaimSettings;
import org.zayavka.shared.Language;

/** Tells a program why its claim is not registered. */
@RestControllerAdvice(assignableTypes = ClaimApi.class)
class RefusedClaims {

    private final ClaimSettings settings;

    RefusedClaims(ClaimSettings settings) {
        this.settings = settings;
    }

    /** @param fields what is wrong, by the name of the field */
    record Refused(String message, Map<String, String> fields) {}

    static ResponseEntity<Refused> answer(HttpStatus status, String message, Map<String, String> fields) {
        return ResponseEntity.status(status).body(new Refused(message, fields));
    }

    ResponseEntity<Refused> tooLarge(Language reader) {
        var most = settings.files().toMegabytes();
        var said = reader.say(
                "Файлы одной претензии вместе — не больше " + most + " МБ. Уменьшите скан и пришлите её снова.",
                "The files of one claim together weigh " + most
                        + " MB at most. Make the scan smaller and send the claim again.");
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, said, Map.of("scans", said));
    }

    /** The server stops reading before anybody sees the file. */
    @ExceptionHandler(MultipartException.class)
    ResponseEntity<Refused> unread(MultipartException stopped, Locale locale) {
        var reader = Language.of(locale);
        return NestedExceptionUtils.getMostSpecificCause(stopped) instanceof SizeException
                ? tooLarge(reader)
                : answer(
                        HttpStatus.BAD_REQUEST,
                        reader.say(
                                "Запрос не прочитан: это не multipart/form-data.",
                                "The request could not be read: it is no multipart/form-data."),
                        Map.of());
    }
}
