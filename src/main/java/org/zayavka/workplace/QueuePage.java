package org.zayavka.workplace;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.QueueStanding;
import org.zayavka.ticket.Queues;

/** The agents' list: what to take next, by priority and deadline (S2.6). */
@Controller
class QueuePage {

    private final Desk desk;
    private final DeskAccess access;
    private final QueueRows rows;
    private final Queues standings;

    QueuePage(Desk desk, DeskAccess access, QueueRows rows, Queues standings) {
        this.desk = desk;
        this.access = access;
        this.rows = rows;
        this.standings = standings;
    }

    @GetMapping("/desk/queue")
    String show(
            @RequestParam(defaultValue = "queue") String filter,
            @RequestParam(defaultValue = "") String after,
            Authentication login,
            Locale locale,
            Model page) {
        var who = StaffMember.of(login);
        var chosen = QueueFilter.ofCode(filter);
        Set<String> queues = new TreeSet<>(access.queues(who));
        var found = rows.page(chosen, queues, who.login(), QueueCursor.parse(after));
        desk.dress(page, login, locale);
        page.addAttribute("filter", chosen.code());
        page.addAttribute("tickets", found.tickets());
        page.addAttribute("standings", chosen == QueueFilter.QUEUE ? standings(found) : Map.of());
        page.addAttribute("next", found.next() == null ? "" : found.next().toString());
        page.addAttribute("later", !after.isEmpty());
        return "desk/queue";
    }

    private Map<TicketId, QueueStanding> standings(QueueRows.Page page) {
        return standings.of(page.tickets().stream().map(TicketCard::id).toList());
    }
}
