package org.zayavka.workplace.conversation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zayavka.channel.Outbox;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.TicketId;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.AgentTickets;

/** Sends a letter of ours once more: one that was refused, came back or was held. */
@RestController
@RequestMapping("/camunda/api/desk/{engine}/tickets/{number}/messages/{message}/send-again")
class SendingController {

    private final AgentTickets tickets;
    private final Outbox outbox;
    private final ThreadVersions versions;
    private final JdbcClient jdbc;

    SendingController(AgentTickets tickets, Outbox outbox, ThreadVersions versions, JdbcClient jdbc) {
        this.tickets = tickets;
        this.outbox = outbox;
        this.versions = versions;
        this.jdbc = jdbc;
    }

    record SentAgain(String version, @Nullable String undo, String words) {}

    @PostMapping
    SentAgain sendAgain(Agent agent, @PathVariable long number, @PathVariable long message) {
        var ticket = tickets.workedOn(agent, number);
        outbox.sendAgain(letter(ticket.id(), message)
                .orElseThrow(() -> AgentTickets.refused(
                        agent,
                        HttpStatus.NOT_FOUND,
                        "Такого нашего письма в этой заявке нет. Обновите страницу.",
                        "There is no such letter of ours in this ticket. Reload the page.")));
        return new SentAgain(
                versions.of(ticket.id()), null, agent.say("Отправляем ещё раз.", "It is being sent again."));
    }

    private Optional<OutboxId> letter(TicketId ticket, long message) {
        return jdbc.sql("select outbox from desk.message where id = :id and ticket = :ticket and outbox is not null")
                .param("id", message)
                .param("ticket", ticket.number())
                .query(Long.class)
                .optional()
                .map(OutboxId::new);
    }
}
