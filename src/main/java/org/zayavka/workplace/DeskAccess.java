package org.zayavka.workplace;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Mailboxes;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.shared.DeskSettings;
import org.zayavka.visit.Visits;

/** Who may see what: the members of a ticket's queue see it, some roles see all. */
@Component
public class DeskAccess {

    /** They watch over the whole desk: they read every ticket. */
    private static final Set<String> WATCHERS = Set.of("head", "dispatcher", "quality", "manager", "camunda-admin");
    /** A ticket of any queue may be escalated to them, or they are asked about it. */
    private static final Set<String> EVERY_TICKET = Set.of("line2");
    /** They drive to customers: they read the tickets of their own visits. */
    private static final String FIELD = "field";
    /** They look through letters that were held back. */
    private static final Set<String> REVIEWERS = Set.of("line1");

    private final IdentityService people;
    private final TicketEvents events;
    private final DeskSettings desk;
    private final Mailboxes mailboxes;
    private final Visits visits;

    DeskAccess(IdentityService people, TicketEvents events, DeskSettings desk, Mailboxes mailboxes, Visits visits) {
        this.people = people;
        this.events = events;
        this.desk = desk;
        this.mailboxes = mailboxes;
        this.visits = visits;
    }

    /** Sees it and works on it. */
    public boolean mayWork(StaffMember who, TicketCard ticket) {
        return who.isIn(DeskSettings.WORK_EVERYWHERE)
                || who.groups().contains(ticket.queue())
                || who.groups().contains(ticket.inQueue())
                || who.login().equals(ticket.assignee());
    }

    /** Whether there is a queue whose tickets they answer. */
    boolean worksOnTickets(StaffMember who) {
        return who.isIn(DeskSettings.WORK_EVERYWHERE)
                || Stream.concat(Stream.of("support"), mailboxes.all().stream().map(Mailbox::department))
                        .map(desk::lineOf)
                        .anyMatch(who.groups()::contains);
    }

    /** Another department whose mailbox the letter came to as well knows about the ticket; it does not work on it. */
    boolean mayRead(StaffMember who, TicketCard ticket) {
        return readsEveryTicket(who)
                || mayWork(who, ticket)
                || who.isIn(Set.of(FIELD)) && visits.isVisitedBy(ticket.id(), who.login())
                || events.informed(ticket.id()).stream().map(desk::lineOf).anyMatch(who.groups()::contains);
    }

    /** The same rule as {@link #mayRead}, for a query over all tickets. */
    public TicketScope scope(StaffMember who) {
        var departments = Stream.concat(
                        who.groups().stream(), Stream.concat(desk.lines().keySet().stream(), Stream.of("support")))
                .filter(department -> who.groups().contains(desk.lineOf(department)))
                .collect(Collectors.toUnmodifiableSet());
        return new TicketScope(
                readsEveryTicket(who),
                who.groups(),
                departments,
                who.login(),
                who.groups().contains(FIELD));
    }

    public boolean readsEveryTicket(StaffMember who) {
        return who.isIn(WATCHERS) || who.isIn(EVERY_TICKET);
    }

    /** Letters that are in no ticket (yet). */
    boolean mayReview(StaffMember who) {
        return who.isIn(WATCHERS) || who.isIn(REVIEWERS);
    }

    /** Makes a letter that was filed a ticket. */
    boolean mayTakeIn(StaffMember who) {
        return mayReview(who) && (who.isIn(REVIEWERS) || who.isIn(DeskSettings.WORK_EVERYWHERE));
    }

    public boolean watchesAll(StaffMember who) {
        return who.isIn(WATCHERS);
    }

    /** The queues a person works in; all for those who watch over the desk. A queue is a group of Camunda. */
    public Set<String> queues(StaffMember who) {
        if (!watchesAll(who)) {
            return who.groups();
        }
        return people.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toUnmodifiableSet());
    }
}
