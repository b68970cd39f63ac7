package org.zayavka.visit.process;

import static org.zayavka.visit.process.VisitVariables.moment;
import static org.zayavka.visit.process.VisitVariables.text;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Plans;
import org.zayavka.ticket.Tickets;
import org.zayavka.ticket.process.TicketVariables;
import org.zayavka.visit.Responsible;
import org.zayavka.visit.VisitRequest;
import org.zayavka.visit.Visits;

/** Takes what a person filled in to the visit (S3.3), and lays out what the table of promises asks about. */
@Component
class NoteVisit implements JavaDelegate {

    private final Visits visits;
    private final Tickets tickets;
    private final Plans plans;
    private final Clock clock;

    NoteVisit(Visits visits, Tickets tickets, Plans plans, Clock clock) {
        this.visits = visits;
        this.tickets = tickets;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        if (!text(process, VisitVariables.SKILL).isEmpty()) {
            visits.request(ticket.id(), filledIn(process), clock.instant());
        }
        VisitVariables.DESCRIPTION.forEach(process::removeVariable);
        var visit = visits.current(ticket.id()).orElseThrow(() -> nothingKnown(ticket.id()));
        process.setVariable(VisitVariables.VISIT, visit.id().value());
        process.setVariable(VisitVariables.PRIORITY, ticket.priority().code());
        process.setVariable(VisitVariables.TASK_PRIORITY, ticket.taskPriority());
        VisitVariables.fact(process, VisitVariables.PLAN, plans.plan(ticket));
    }

    private static VisitRequest filledIn(DelegateExecution process) {
        return new VisitRequest(
                text(process, VisitVariables.SKILL),
                text(process, VisitVariables.AREA),
                text(process, VisitVariables.ADDRESS),
                text(process, VisitVariables.INTERCOM),
                new Responsible(
                        text(process, VisitVariables.RESPONSIBLE_NAME),
                        text(process, VisitVariables.RESPONSIBLE_PHONE),
                        address(text(process, VisitVariables.RESPONSIBLE_EMAIL))),
                moment(process, VisitVariables.WISHED_FROM),
                moment(process, VisitVariables.WISHED_UNTIL),
                text(process, VisitVariables.NOTES));
    }

    private static @Nullable EmailAddress address(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        return EmailAddress.parse(typed)
                .orElseThrow(() -> new Refusal(
                        "«" + typed + "» — не адрес e-mail. Исправьте его или оставьте поле пустым.",
                        "“" + typed + "” is no e-mail address. Correct it or leave the field empty."));
    }

    private static Refusal nothingKnown(TicketId ticket) {
        return new Refusal(
                "Для выезда по заявке № " + ticket + " ничего не записано. Заполните вид работы, район, адрес и кто"
                        + " встретит инженера.",
                "Nothing is known of the visit of ticket no. " + ticket + ". Fill in the kind of work, the area, the"
                        + " address and who lets the engineer in.");
    }
}
