package org.zayavka.intake;

import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.channel.MessageUndelivered;
import org.zayavka.shared.EmailAddress;
import org.zayavka.ticket.Tickets;

/** Tells a ticket that a letter of ours did not arrive, so that agents see it. */
@Component
class UndeliveredMail {

    private final Tickets tickets;

    UndeliveredMail(Tickets tickets) {
        this.tickets = tickets;
    }

    @EventListener
    @Transactional
    public void on(MessageUndelivered fact) {
        if (fact.ticket() == null) {
            return;
        }
        var recipients = fact.recipients().stream().map(EmailAddress::value).collect(Collectors.joining(", "));
        tickets.find(fact.ticket()).ifPresent(ticket -> {
            ticket.failDelivery(recipients, fact.problem(), fact.at());
            tickets.save(ticket);
        });
    }
}
