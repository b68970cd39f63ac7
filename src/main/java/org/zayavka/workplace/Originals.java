package org.zayavka.workplace;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.channel.Inbox;
import org.zayavka.intake.FiledLetters;
import org.zayavka.intake.LetterKey;
import org.zayavka.shared.Files;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.Language;

/**
 * What strangers sent, as they sent it. A browser must never take any of it for a page of ours: files are downloads of
 * a harmless type, a letter's HTML is sanitised and shown without scripts and without anything from elsewhere.
 */
@RestController
class Originals {

    private static final String CSP = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; sandbox";
    private static final String OWN_PICTURES =
            "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; sandbox allow-same-origin allow-popups";
    private static final Set<String> HARMLESS =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "text/plain");

    private final Desk desk;
    private final DeskAccess access;
    private final ConversationReader conversation;
    private final Files files;
    private final Inbox inbox;
    private final FiledLetters filed;
    private final TaskService tasks;

    Originals(
            Desk desk,
            DeskAccess access,
            ConversationReader conversation,
            Files files,
            Inbox inbox,
            FiledLetters filed,
            TaskService tasks) {
        this.desk = desk;
        this.access = access;
        this.conversation = conversation;
        this.files = files;
        this.inbox = inbox;
        this.filed = filed;
        this.tasks = tasks;
    }

    @GetMapping("/desk/files/{message}/{position}")
    ResponseEntity<byte[]> file(@PathVariable long message, @PathVariable int position, Authentication login) {
        desk.ticketOfMessage(message, login);
        var file = conversation.file(message, position).orElseThrow(Desk::unknown);
        var bytes = files.load(file.file()).orElseThrow(Desk::unknown);
        var type = HARMLESS.contains(file.type())
                ? MediaType.parseMediaType(file.type())
                : MediaType.APPLICATION_OCTET_STREAM;
        return download(file.name(), type, bytes);
    }

    @GetMapping("/desk/messages/{message}/original")
    ResponseEntity<byte[]> original(@PathVariable long message, Authentication login) {
        desk.ticketOfMessage(message, login);
        return letter(conversation.original(message).orElseThrow(Desk::unknown));
    }

    /** A letter that is in no ticket yet: for whoever has to look through it. */
    @GetMapping("/desk/letters/{id}")
    ResponseEntity<byte[]> heldLetter(@PathVariable long id, Authentication login) {
        var who = StaffMember.of(login);
        if (!access.watchesAll(who) && !(access.mayReview(who) && (isUnderReview(id) || filed.has(new InboxId(id))))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return letter(new InboxId(id));
    }

    private boolean isUnderReview(long id) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(LetterKey.of(new InboxId(id)))
                        .taskDefinitionKey("userTask_reviewMessage")
                        .count()
                > 0;
    }

    @GetMapping("/desk/messages/{message}/html")
    ResponseEntity<String> html(@PathVariable long message, Authentication login, Locale locale) {
        var ticket = desk.ticketOfMessage(message, login);
        var html = conversation.html(message).orElseThrow(Desk::unknown);
        return ResponseEntity.ok()
                .header(CSP, OWN_PICTURES)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(LetterDocument.of(
                        "№ " + ticket.id(),
                        html,
                        false,
                        Language.of(locale).say("Цитата", "Quote"),
                        position -> "/desk/files/" + message + "/" + position));
    }

    private ResponseEntity<byte[]> letter(InboxId id) {
        var raw = inbox.get(id).raw();
        if (raw.length == 0) {
            // Its time is over, or whoever wrote it asked for it.
            throw Desk.unknown();
        }
        return download("letter-" + id + ".eml", MediaType.APPLICATION_OCTET_STREAM, raw);
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(CSP, NOTHING)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(type)
                .body(bytes);
    }
}
