package org.zayavka.workplace.conversation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.AgentTickets;
import org.zayavka.workplace.ReadersWords;
import org.zayavka.workplace.ReadersWords.Words;
import org.zayavka.workplace.TicketCard;

/** The conversation of a ticket, page by page, and whether there is anything new in it. */
@RestController
@RequestMapping("/camunda/api/desk/{engine}/tickets/{number}")
class ConversationController {

    private static final int MOST = 200;

    private final AgentTickets tickets;
    private final ThreadReader threads;
    private final NewsReader news;
    private final ThreadVersions versions;
    private final Undos undos;
    private final ActionWords actionWords;
    private final ReadersWords readersWords;
    private final Clock clock;

    ConversationController(
            AgentTickets tickets,
            ThreadReader threads,
            NewsReader news,
            ThreadVersions versions,
            Undos undos,
            ActionWords actionWords,
            ReadersWords readersWords,
            Clock clock) {
        this.tickets = tickets;
        this.threads = threads;
        this.news = news;
        this.versions = versions;
        this.undos = undos;
        this.actionWords = actionWords;
        this.readersWords = readersWords;
        this.clock = clock;
    }

    /**
     * @param version of what is shown here, for the question whether there is news
     * @param undos what the reader did here and may still take back, the newest first
     */
    record Thread(String version, TicketHead ticket, List<ThreadEntry> entries, boolean more, List<Undoable> undos) {}

    /** @param words what would be taken back */
    record Undoable(UUID token, String words) {}

    /**
     * The newest page, or the one before a key.
     *
     * @param limit 1 to 200 entries
     */
    @GetMapping("/thread")
    Thread thread(
            Agent agent,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "50") int limit) {
        var ticket = tickets.readable(agent, number);
        // First of all: what comes while the entries are read is news, rather than missed.
        var version = versions.of(ticket.id());
        var words = readersWords.in(agent.language());
        var page = threads.before(ticket.id(), before, Math.max(1, Math.min(limit, MOST)), words);
        return new Thread(version, head(agent, ticket, words), page.entries(), page.more(), undos(agent, ticket));
    }

    private List<Undoable> undos(Agent agent, TicketCard ticket) {
        return undos.of(agent.login(), ticket.id()).stream()
                .map(kept -> new Undoable(kept.token(), actionWords.undoable(agent, kept.what())))
                .toList();
    }

    private TicketHead head(Agent agent, TicketCard ticket, Words words) {
        return TicketHead.of(ticket, tickets.mayWork(agent, ticket), words, clock.instant());
    }

    /** Asked every few seconds by each open tab. */
    @GetMapping("/news")
    NewsReader.News news(Agent agent, @PathVariable long number, @RequestParam(defaultValue = "") String known) {
        return news.of(tickets.readable(agent, number).id(), known, agent.login());
    }
}
