package org.zayavka.workplace.conversation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.AgentTickets;

/** Replies and notes of agents, and that they are being written. */
@RestController
@RequestMapping("/camunda/api/desk/{engine}/tickets/{number}")
class WritingController {

    private final AgentTickets tickets;
    private final Writing writing;
    private final Presence presence;
    private final ThreadVersions versions;
    private final AfterReply after;

    WritingController(
            AgentTickets tickets, Writing writing, Presence presence, ThreadVersions versions, AfterReply after) {
        this.tickets = tickets;
        this.writing = writing;
        this.presence = presence;
        this.versions = versions;
        this.after = after;
    }

    /** @param cc absent: whoever takes part in the ticket */
    record NewReply(
            @Nullable String text,
            @Nullable List<String> cc,
            @Nullable List<UUID> files,
            @Nullable String known) {}

    /**
     * @param newer whether somebody else had said something that the writer had not seen; it was sent all the same
     * @param words what happens next with the ticket
     */
    record Sent(String version, boolean newer, String words) {}

    @PostMapping("/replies")
    Sent reply(Agent agent, @PathVariable long number, @RequestBody NewReply reply) {
        var ticket = tickets.workedOn(agent, number);
        var newer = writing.reply(
                ticket.id(), agent.login(), text(reply.text()), reply.cc(), files(reply.files()), reply.known());
        return new Sent(versions.of(ticket.id()), newer, after.words(agent, ticket));
    }

    record NewNote(@Nullable String text, @Nullable List<UUID> files) {}

    record Noted(String version) {}

    @PostMapping("/notes")
    Noted note(Agent agent, @PathVariable long number, @RequestBody NewNote note) {
        var ticket = tickets.workedOn(agent, number);
        writing.note(ticket.id(), agent.login(), text(note.text()), files(note.files()));
        return new Noted(versions.of(ticket.id()));
    }

    @PostMapping("/writing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void isWriting(Agent agent, @PathVariable long number) {
        presence.writes(agent.login(), tickets.workedOn(agent, number).id());
    }

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").replace("\u0000", "");
    }

    static List<UUID> files(@Nullable List<UUID> files) {
        return files == null
                ? List.of()
                : files.stream().filter(Objects::nonNull).toList();
    }
}
