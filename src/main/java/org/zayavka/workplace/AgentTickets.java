package org.zayavka.workplace;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.shared.TicketId;

/** The door of the JSON interface: whatever is asked about a ticket, the right to that ticket is asked first. */
@Component
public class AgentTickets {

    private final DeskAccess access;
    private final TicketCards tickets;

    AgentTickets(DeskAccess access, TicketCards tickets) {
        this.access = access;
        this.tickets = tickets;
    }

    /** @throws ResponseStatusException 404 when there is no such ticket, 403 when it is none of theirs */
    public TicketCard readable(Agent agent, long number) {
        var found = number > 0 ? tickets.find(new TicketId(number)) : Optional.<TicketCard>empty();
        var ticket = found.orElseThrow(() -> unknown(agent, number));
        if (!access.mayRead(agent.who(), ticket)) {
            throw refused(
                    agent,
                    HttpStatus.FORBIDDEN,
                    "Заявка № " + number + " не в вашей очереди. Если она вам нужна, попросите её передать.",
                    "Ticket no. " + number + " is not in your queue. If you need it, ask to have it handed over.");
        }
        return ticket;
    }

    /** @throws ResponseStatusException 404 when there is no such ticket, 403 when others work on it */
    public TicketCard workedOn(Agent agent, long number) {
        var ticket = readable(agent, number);
        if (!mayWork(agent, ticket)) {
            throw refused(
                    agent,
                    HttpStatus.FORBIDDEN,
                    "Над заявкой № " + number + " работает другая очередь: вы её читаете, но не меняете.",
                    "Another queue works on ticket no. " + number + ": you may read it, not change it.");
        }
        return ticket;
    }

    public boolean mayWork(Agent agent, TicketCard ticket) {
        return access.mayWork(agent.who(), ticket);
    }

    /** @throws ResponseStatusException 403 for who works on no ticket at all, whichever it be */
    public void requireWork(Agent agent) {
        if (!access.worksOnTickets(agent.who()) && !tickets.isHeldBy(agent.login())) {
            throw refused(
                    agent,
                    HttpStatus.FORBIDDEN,
                    "Файлы прикладывают те, кто отвечает на заявки. Если это ваша работа, обратитесь к администратору.",
                    "Files are for those who answer tickets. If you do, ask the administrator.");
        }
    }

    /** Sees the tickets of all queues. */
    public boolean readsEveryTicket(Agent agent) {
        return access.readsEveryTicket(agent.who());
    }

    public static ResponseStatusException unknown(Agent agent, long number) {
        return refused(
                agent,
                HttpStatus.NOT_FOUND,
                "Заявки № " + number + " нет. Проверьте номер.",
                "There is no ticket no. " + number + ". Check the number.");
    }

    /** A refusal that the page shows as it is. */
    public static ResponseStatusException refused(Agent agent, HttpStatus status, String russian, String english) {
        return new ResponseStatusException(status, agent.say(russian, english));
    }
}
