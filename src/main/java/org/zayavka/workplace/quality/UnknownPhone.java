package org.zayavka.workplace.quality;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zayavka.customer.Contact;
import org.zayavka.customer.Customers;
import org.zayavka.engine.OpenForm;
import org.zayavka.shared.TicketId;
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.DeskWords;
import org.zayavka.workplace.TicketCards;
import org.zayavka.workplace.register.CustomerLinks;

/** Tells who is to phone somebody that there is no number, and who writes it down where. Markdown. */
@Component
class UnknownPhone {

    private final TicketCards tickets;
    private final Customers customers;
    private final Colleagues colleagues;
    private final CustomerLinks links;

    UnknownPhone(TicketCards tickets, Customers customers, Colleagues colleagues, CustomerLinks links) {
        this.tickets = tickets;
        this.customers = customers;
        this.colleagues = colleagues;
        this.links = links;
    }

    /** Empty when the phone is known. */
    String said(TicketId id, OpenForm form, DeskWords show) {
        var contact = tickets.find(id).flatMap(ticket -> ticket.contact(customers));
        if (contact.isEmpty()) {
            return show.say(
                    "⚠ **Телефон не известен:** заявителя нет в справочнике. Посмотрите в письмах или спросите"
                            + " диспетчера.",
                    "⚠ **The phone is not known:** the requester is not in the register. Look into the letters, or ask"
                            + " the dispatcher.");
        }
        return contact.filter(known -> known.phone().isBlank())
                .map(known -> missing(known, form, show))
                .orElse("");
    }

    private String missing(Contact contact, OpenForm form, DeskWords show) {
        return Optional.ofNullable(form.user())
                .flatMap(colleagues::member)
                .flatMap(reader -> links.phoneForm(reader, contact))
                .map(page -> show.say(
                        "⚠ **Телефон не известен.** Узнайте его и [впишите в справочник](" + page + ").",
                        "⚠ **The phone is not known.** Find it out and [write it into the register](" + page + ")."))
                .orElseGet(() -> show.say(
                        "⚠ **Телефон не известен.** Попросите диспетчера или секретаря вписать его в справочник.",
                        "⚠ **The phone is not known.** Ask the dispatcher or the secretary to write it into the"
                                + " register."));
    }
}
