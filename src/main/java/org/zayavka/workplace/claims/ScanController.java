package org.zayavka.workplace.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.zayavka.claim.ClaimSettings;
import org.zayavka.shared.Language;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.conversation.Upload;
import org.zayavka.workplace.conversation.Uploads;

/** Takes the scans that are dropped into a form of Tasklist, one after the other, before there is a claim. */
@RestController
@RequestMapping("/camunda/api/desk/{engine}/claims/files")
class ScanController {

    private final Uploads uploads;
    private final ClaimAccess access;
    private final ClaimSettings settings;

    ScanController(Uploads uploads, ClaimAccess access, ClaimSettings settings) {
        this.uploads = uploads;
        this.access = access;
        this.settings = settings;
    }

    @PostMapping
    Upload lay(Agent agent, @RequestParam MultipartFile file) {
        access.checkWorks(agent);
        try {
            return uploads.lay(agent.login(), file.getOriginalFilename(), file.getBytes(), settings.files());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Agent agent, @PathVariable UUID id) {
        access.checkWorks(agent);
        uploads.remove(agent.login(), id);
    }

    record Refused(String message) {}

    /** The server stops reading before anybody here sees the file. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<Refused> tooLarge(Locale locale) {
        return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE)
                .body(new Refused(Uploads.tooLarge("…", settings.files()).text(Language.of(locale))));
    }
}
