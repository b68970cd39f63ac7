package org.zayavka.workplace.conversation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.AgentTickets;
import org.zayavka.workplace.ReadersWords;

/** The card beside the work: who asks, by which contract, what else they have open, how much time is left. */
@RestController
@RequestMapping("/camunda/api/desk/{engine}/tickets/{number}/card")
class CardController {

    private final AgentTickets tickets;
    private final CardReader cards;
    private final ReadersWords words;

    CardController(AgentTickets tickets, CardReader cards, ReadersWords words) {
        this.tickets = tickets;
        this.cards = cards;
        this.words = words;
    }

    @GetMapping
    Card card(Agent agent, @PathVariable long number) {
        var ticket = tickets.readable(agent, number);
        return cards.of(ticket, agent, words.in(agent.language()));
    }
}
