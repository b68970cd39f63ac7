package org.zayavka.workplace.conversation;

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
import org.zayavka.shared.Language;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.AgentTickets;

/** Takes the files that agents drop on their letters. */
@RestController
@RequestMapping("/camunda/api/desk/{engine}/uploads")
class UploadController {

    private final Uploads uploads;
    private final AgentTickets tickets;

    UploadController(Uploads uploads, AgentTickets tickets) {
        this.uploads = uploads;
        this.tickets = tickets;
    }

    @PostMapping
    ResponseEntity<?> lay(Agent agent, @RequestParam MultipartFile file, Locale locale) {
        tickets.requireWork(agent);
        if (uploads.isTooLarge(file.getSize())) {
            return tooLarge(UploadName.safe(file.getOriginalFilename()), locale);
        }
        try {
            return ResponseEntity.ok(uploads.lay(agent.login(), file.getOriginalFilename(), file.getBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Agent agent, @PathVariable UUID id) {
        uploads.remove(agent.login(), id);
    }

    record Refused(String message) {}

    /** The server stops reading before anybody here sees the file. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<Refused> tooLarge(Locale locale) {
        return tooLarge("…", locale);
    }

    private ResponseEntity<Refused> tooLarge(String name, Locale locale) {
        return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE)
                .body(new Refused(uploads.tooLarge(name).text(Language.of(locale))));
    }
}
