package org.zayavka.workplace;

import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zayavka.channel.Delivery;
import org.zayavka.channel.Outbox;

/** The letters of ours that did not arrive; agents see those of the tickets that they may see. */
@Controller
class UndeliveredPage {

    private static final int LETTERS = 200;

    private final Desk desk;
    private final DeskAccess access;
    private final TicketCards tickets;
    private final Outbox outbox;

    UndeliveredPage(Desk desk, DeskAccess access, TicketCards tickets, Outbox outbox) {
        this.desk = desk;
        this.access = access;
        this.tickets = tickets;
        this.outbox = outbox;
    }

    @GetMapping("/desk/undelivered")
    String show(Authentication login, Locale locale, Model page) {
        var who = StaffMember.of(login);
        desk.dress(page, login, locale);
        page.addAttribute(
                "letters",
                outbox.undelivered(LETTERS).stream()
                        .filter(letter -> concerns(who, letter))
                        .toList());
        return "desk/undelivered";
    }

    private boolean concerns(StaffMember who, Delivery letter) {
        if (access.watchesAll(who)) {
            return true;
        }
        return letter.ticket() != null
                && tickets.find(letter.ticket())
                        .filter(ticket -> access.mayRead(who, ticket))
                        .isPresent();
    }
}
