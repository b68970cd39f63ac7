package org.zayavka.ticket;

import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zayavka.customer.Customers;
import org.zayavka.shared.DeskSettings;

/** Who wrote a letter of a conversation, as the requester of a ticket of its own. */
@Component
class Writers {

    private final Customers customers;
    private final DeskSettings desk;

    Writers(Customers customers, DeskSettings desk) {
        this.customers = customers;
        this.desk = desk;
    }

    /** The ticket's own requester, or somebody else who takes part: known by the address alone (S5.1). */
    Requester of(NewMessage letter, Ticket ticket) {
        if (Objects.equals(letter.address(), ticket.requester().address())) {
            return ticket.requester();
        }
        var who = customers.identify(letter.address(), letter.subject() + "\n" + ownText(letter));
        var contact = who.contact();
        var company = who.company();
        return new Requester(
                contact == null ? null : contact.id(),
                who.contract() == null ? null : who.contract().id(),
                company == null ? null : company.id(),
                who.identified() && company != null ? company.name() : "",
                contact == null ? name(letter) : contact.name(),
                letter.address(),
                contact == null ? ticket.requester().language() : contact.language(),
                contact == null ? desk.zone() : contact.zone(),
                who.how());
    }

    /** A letter without a name is shown under its address, which is no name. */
    private static String name(NewMessage letter) {
        var address = letter.address();
        return address != null && letter.author().equals(address.value()) ? "" : letter.author();
    }

    private static String ownText(NewMessage letter) {
        return letter.pieces().stream()
                .filter(piece -> piece.fold() == NewMessage.Fold.OPEN)
                .map(NewMessage.Piece::text)
                .collect(Collectors.joining("\n"));
    }
}
