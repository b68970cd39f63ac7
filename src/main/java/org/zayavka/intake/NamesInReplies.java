package org.zayavka.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.Tickets;

/** Whose names stand in a reply as its greeting or signature. */
@Component
class NamesInReplies {

    private final Tickets tickets;
    private final StaffNames staff;

    NamesInReplies(Tickets tickets, StaffNames staff) {
        this.tickets = tickets;
        this.staff = staff;
    }

    /** What the sender of a reply wrote, without these names: a signature must not make thanks a complaint. */
    String leftOut(Letter letter) {
        var id = letter.answers().ticket();
        var ticket = id == null ? null : tickets.find(id).orElse(null);
        return ticket == null ? letter.words() : names(letter, ticket).leftOut(letter.words());
    }

    private Names names(Letter letter, Ticket ticket) {
        var people = new ArrayList<>(ours(ticket));
        var contact = letter.who().contact();
        if (contact != null) {
            people.add(contact.name());
        }
        if (letter.message().from() != null) {
            people.add(capitals(letter.message().from().name()));
        }
        if (letter.answers().role() == SenderRole.REQUESTER) {
            people.add(ticket.requester().name());
        }
        var company = letter.who().company();
        return new Names(people, company == null ? ticket.requester().companyName() : company.name());
    }

    private List<String> ours(Ticket ticket) {
        var solver = ticket.solution() == null ? "" : ticket.solution().by();
        return Stream.of(solver, ticket.lastAgent())
                .filter(login -> !login.isEmpty())
                .distinct()
                .map(staff::of)
                .toList();
    }

    /** Anybody may call themselves anything; a name is written with capitals. */
    private static String capitals(String name) {
        return Arrays.stream(name.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                .collect(Collectors.joining(" "));
    }
}
