package org.zayavka.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Mailboxes;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.customer.Contract;
import org.zayavka.shared.EmailAddress;
import org.zayavka.ticket.Ticket;

/** Decides who hears a letter. Machines and our own mailboxes never do: that is how loops begin (complaint 1). */
@Component
class AddressBook {

    private static final Pattern MACHINE = Pattern.compile(
            "(mailer-?daemon|postmaster|nobody|no[-_.]?reply|do[-_.]?not[-_.]?reply|bounces?|auto-?reply)([-_.+=].*)?@.*");

    private final Mailboxes mailboxes;
    private final Correspondence correspondence;

    AddressBook(Mailboxes mailboxes, Correspondence correspondence) {
        this.mailboxes = mailboxes;
        this.correspondence = correspondence;
    }

    /**
     * The requester and, for letters that tell number and deadline, the contract's address, as the contract wants it
     * (S1.2); people in copy hear questions and solutions.
     *
     * @param contract absent unless it is proven to be the requester's
     * @param tellsNews whether a letter that usually tells no deadline tells a new one
     */
    Recipients of(Ticket ticket, Letter letter, @Nullable Contract contract, boolean tellsNews) {
        var people = people(
                letter.notice() && contract != null
                        ? noticed(ticket, contract)
                        : Stream.ofNullable(ticket.requester().address()).toList());
        if (people.isEmpty() || !letter.toWatchers()) {
            return new Recipients(people, List.of());
        }
        var others = new ArrayList<>(correspondence.watchers(ticket.id()));
        if (tellsNews && contract != null) {
            others.addAll(noticed(ticket, contract));
        }
        var cc = new ArrayList<>(people(others));
        cc.removeAll(people);
        return new Recipients(people, List.copyOf(cc));
    }

    private static List<EmailAddress> noticed(Ticket ticket, Contract contract) {
        var notice = contract.noticeAddress();
        var requester = notice == null || contract.noticeToRequester()
                ? ticket.requester().address()
                : null;
        return Stream.of(Optional.ofNullable(requester), Optional.ofNullable(notice))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Without machines, our own mailboxes and doubles. */
    List<EmailAddress> people(Collection<EmailAddress> addresses) {
        return new LinkedHashSet<>(addresses).stream().filter(this::isPerson).toList();
    }

    private boolean isPerson(EmailAddress address) {
        return mailboxes.byAddress(address).isEmpty()
                && !MACHINE.matcher(address.value()).matches();
    }

    /**
     * The mailbox that speaks for a ticket: its own; after a hand-over one of the department that has it now (S5.8); or
     * any that is still ours.
     */
    Mailbox senderOf(Ticket ticket) {
        var own = mailboxes.byAddress(ticket.mailbox());
        return own.filter(mailbox -> mailbox.department().equals(ticket.department()))
                .or(() -> ofDepartment(ticket.department()))
                .or(() -> own)
                .or(() -> mailboxes.all().stream().findFirst())
                .orElseThrow(() -> new IllegalStateException(
                        "Нет ни одного почтового ящика: задайте zayavka.mail.mailboxes, отвечать не с чего."
                                + " (There is no mailbox to answer from: set zayavka.mail.mailboxes.)"));
    }

    private Optional<Mailbox> ofDepartment(String department) {
        return mailboxes.all().stream()
                .filter(mailbox -> mailbox.department().equals(department))
                .findFirst();
    }
}
