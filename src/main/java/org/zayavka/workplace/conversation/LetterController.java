package org.zayavka.workplace.conversation;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.channel.Inbox;
import org.zayavka.shared.Files;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.AgentTickets;
import org.zayavka.workplace.ConversationEntry;
import org.zayavka.workplace.ConversationReader;
import org.zayavka.workplace.LetterDocument;

/**
 * What strangers sent, for the agents' tab: the letter as a document for a frame that runs nothing, files as downloads,
 * and shown only where their bytes say that they are pictures or PDF.
 */
@RestController
@RequestMapping("/camunda/api/desk/{engine}/tickets/{number}/messages/{message}")
class LetterController {

    private static final String CSP = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'self'; sandbox";
    // The frame stays of our origin, else its own pictures would be asked for without the session; it has no scripts.
    private static final String LETTER = "default-src 'none'; img-src 'self' data:%s; style-src 'unsafe-inline'; "
            + "frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";

    private final AgentTickets tickets;
    private final ConversationReader conversation;
    private final Files files;
    private final Inbox inbox;

    LetterController(AgentTickets tickets, ConversationReader conversation, Files files, Inbox inbox) {
        this.tickets = tickets;
        this.conversation = conversation;
        this.files = files;
        this.inbox = inbox;
    }

    /** @param pictures whether those from elsewhere are loaded too */
    @GetMapping("/html")
    ResponseEntity<String> html(
            Agent agent,
            @PathVariable String engine,
            @PathVariable long number,
            @PathVariable long message,
            @RequestParam(defaultValue = "false") boolean pictures,
            HttpServletResponse response) {
        said(agent, number, message);
        var letter = conversation.html(message).orElseThrow(() -> unknown(agent));
        var page = LetterDocument.of(
                "№ " + number,
                letter,
                pictures,
                agent.say("Цитата", "Quote"),
                position -> "/camunda/api/desk/%s/tickets/%d/messages/%d/files/%d?inline=true"
                        .formatted(engine, number, message, position));
        guard(response, LETTER.formatted(pictures ? " http: https:" : ""));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page);
    }

    /** The whole text of a letter whose beginning the thread has. */
    record Text(List<ThreadEntry.Piece> pieces) {}

    @GetMapping("/text")
    Text text(Agent agent, @PathVariable long number, @PathVariable long message) {
        return new Text(said(agent, number, message).pieces().stream()
                .map(SaidEntries::whole)
                .toList());
    }

    @GetMapping("/original")
    ResponseEntity<byte[]> original(
            Agent agent, @PathVariable long number, @PathVariable long message, HttpServletResponse response) {
        said(agent, number, message);
        var id = conversation.original(message).orElseThrow(() -> unknown(agent));
        guard(response, NOTHING);
        return bytes(
                "letter-" + id + ".eml",
                MediaType.APPLICATION_OCTET_STREAM,
                false,
                inbox.get(id).raw());
    }

    /** @param inline to be shown, where the bytes allow it; else, and by default, a download */
    @GetMapping("/files/{position}")
    ResponseEntity<byte[]> file(
            Agent agent,
            @PathVariable long number,
            @PathVariable long message,
            @PathVariable int position,
            @RequestParam(defaultValue = "false") boolean inline,
            HttpServletResponse response) {
        said(agent, number, message);
        var file = conversation.file(message, position).orElseThrow(() -> unknown(agent));
        var bytes = files.load(file.file()).orElseThrow(() -> unknown(agent));
        var shown = inline ? ShownType.of(bytes) : Optional.<String>empty();
        guard(response, NOTHING);
        return bytes(
                file.name(),
                shown.map(MediaType::parseMediaType).orElse(MediaType.APPLICATION_OCTET_STREAM),
                shown.isPresent(),
                bytes);
    }

    /** The message, if it is one of this ticket. */
    private ConversationEntry said(Agent agent, long number, long message) {
        var ticket = tickets.readable(agent, number);
        return conversation.of(ticket.id(), List.of(message)).stream()
                .findFirst()
                .orElseThrow(() -> unknown(agent));
    }

    private static ResponseStatusException unknown(Agent agent) {
        return AgentTickets.refused(
                agent,
                HttpStatus.NOT_FOUND,
                "Такого письма или файла в этой заявке нет. Обновите страницу.",
                "There is no such letter or file in this ticket. Reload the page.");
    }

    /** In the place of what Camunda's filters have set for its own pages; a second header would only be added. */
    private static void guard(HttpServletResponse response, String policy) {
        response.setHeader(CSP, policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=3600");
    }

    private static ResponseEntity<byte[]> bytes(String name, MediaType type, boolean inline, byte[] bytes) {
        var disposition = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(type)
                .body(bytes);
    }
}
