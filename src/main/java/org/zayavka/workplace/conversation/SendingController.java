package org.zayavka.workplace.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zayavka.channel.Outbox;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.TicketId;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.AgentTickets;
import org.zayavka.workplace.ConversationEntry;
import org.zayavka.workplace.ConversationReader;

/** Sends a letter of ours once more: one that was refused, came back or was held. */
@RestController
@RequestMapping("/camunda/api/desk/{engine}/tickets/{number}/messages/{message}/send-again")
class SendingController {

    private final AgentTickets tickets;
    private final Outbox outbox;
    private final ThreadVersions versions;
    private final ConversationReader conversation;

    SendingController(AgentTickets tickets, Outbox outbox, ThreadVersions versions, ConversationReader conversation) {
        this.tickets = tickets;
        this.outbox = outbox;
        this.versions = versions;
        this.conversation = conversation;
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
        return conversation.of(ticket, List.of(message)).stream()
                .map(ConversationEntry::outbox)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
