package org.zayavka.workplace;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.shared.Language;
import org.zayavka.shared.TicketId;

/** What the staff pages share: who asks, which ticket may be seen, how things are said. */
@Component
public class Desk {

    /** They may see and erase all that is known of a person. */
    public static final Set<String> PRIVACY = Set.of("head", "camunda-admin");

    private final DeskAccess access;
    private final TicketCards tickets;
    private final ReadersWords readersWords;
    private final Colleagues colleagues;

    Desk(DeskAccess access, TicketCards tickets, ReadersWords readersWords, Colleagues colleagues) {
        this.access = access;
        this.tickets = tickets;
        this.readersWords = readersWords;
        this.colleagues = colleagues;
    }

    /** @throws ResponseStatusException 404 when there is no such ticket, 403 when it is none of theirs */
    TicketCard ticket(long number, Authentication login) {
        var ticket = number > 0 ? tickets.find(new TicketId(number)) : Optional.<TicketCard>empty();
        return allowed(ticket.orElseThrow(Desk::unknown), login);
    }

    /** @throws ResponseStatusException 404 when there is no such ticket, 403 when others work on it */
    TicketCard workedOn(long number, Authentication login) {
        var ticket = ticket(number, login);
        if (!mayWork(ticket, login)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return ticket;
    }

    boolean mayWork(TicketCard ticket, Authentication login) {
        return access.mayWork(StaffMember.of(login), ticket);
    }

    TicketCard ticketOfMessage(long message, Authentication login) {
        return allowed(tickets.ofMessage(message).orElseThrow(Desk::unknown), login);
    }

    private TicketCard allowed(TicketCard ticket, Authentication login) {
        if (!access.mayRead(StaffMember.of(login), ticket)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return ticket;
    }

    /** Gives a page its words, in the reader's language. */
    public DeskWords dress(Model page, Authentication login, Locale locale) {
        var words = readersWords.in(Language.of(locale));
        page.addAttribute("show", words.show());
        page.addAttribute("code", words.code());
        page.addAttribute("noted", words.noted());
        page.addAttribute("login", login.getName());
        page.addAttribute("readerName", colleagues.name(login.getName()));
        page.addAttribute("keepsPrivacy", StaffMember.of(login).isIn(PRIVACY));
        return words.show();
    }

    /** Whether a way to the page of a ticket leads them anywhere. */
    public boolean mayRead(TicketCard ticket, Authentication login) {
        return access.mayRead(StaffMember.of(login), ticket);
    }

    /** The same words for what is no page. */
    public DeskWords words(Language language) {
        return readersWords.in(language).show();
    }

    public static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
