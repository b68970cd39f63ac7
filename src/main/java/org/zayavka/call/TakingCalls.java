package org.zayavka.call;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.customer.Callers;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.Calendars;

/** The steps of a call, as its process asks for them. */
@Component
public class TakingCalls {

    private final CallRows calls;
    private final Callers callers;
    private final Calendars calendars;
    private final Recordings recordings;
    private final CallTickets tickets;
    private final CallSettings settings;
    private final Clock clock;

    TakingCalls(
            CallRows calls,
            Callers callers,
            Calendars calendars,
            Recordings recordings,
            CallTickets tickets,
            CallSettings settings,
            Clock clock) {
        this.calls = calls;
        this.callers = callers;
        this.calendars = calendars;
        this.recordings = recordings;
        this.tickets = tickets;
        this.settings = settings;
        this.clock = clock;
    }

    /** Keeps the call before anything else is done; what was typed in one line alone is taken apart. */
    @Transactional
    public PhoneCall begin(NewCall call) {
        var typed = call.contractNumber().isEmpty() && call.surname().isEmpty();
        var stated = typed ? callers.stated(call.caller()) : null;
        return calls.add(
                stated == null ? call : call.stating(stated.contractNumber(), stated.surname()), clock.instant());
    }

    /** Who calls, by what they state now (S3.7), and what the table has to know of them. */
    @Transactional
    public CallFacts verify(CallId id) {
        var call = calls.get(id);
        var check = callers.check(call.contractStated(), call.surnameStated(), call.phone());
        call.check(check);
        calls.save(call);
        var contract = check.contract();
        return new CallFacts(
                call.verification() == Verification.VERIFIED,
                call.balance(),
                call.contract() == null || contract == null ? "none" : contract.plan(),
                calendars.calendar(settings.calendar()).isOpen(clock.instant()));
    }

    /** Keeps what the table decided. @return when a visit is to be offered */
    @Transactional
    public Instant settle(CallId id, String support, String reason) {
        var call = calls.get(id);
        call.settle(support, reason);
        calls.save(call);
        return clock.instant().plus(settings.offerVisitAfter());
    }

    @Transactional
    public void offerVisit(CallId id) {
        var call = calls.get(id);
        call.offerVisit(clock.instant());
        calls.save(call);
    }

    /** The caller states another number or surname. */
    @Transactional
    public void restate(CallId id, String contractNumber, String surname) {
        var call = calls.get(id);
        call.restate(contractNumber, surname);
        calls.save(call);
    }

    /**
     * The call is over.
     *
     * @throws Refusal when the recording is none of ours, or the solution would reach nobody
     */
    @Transactional
    public void end(CallId id, CallEnd end) {
        var call = calls.get(id);
        call.end(end, recordings.link(end.recording()), clock.instant());
        if (end.outcome() == CallOutcome.SOLVED && !tickets.reaches(call)) {
            throw new Refusal(
                    "Решение некуда отправить: у договора нет контакта с адресом. Выберите «Заявка», линия свяжется сама.",
                    "The solution can be sent to nobody: the contract has no contact with an address. Choose “ticket”.");
        }
        calls.save(call);
    }

    /** Makes the call a ticket, with the visit that was agreed on. */
    @Transactional
    public TicketId register(CallId id, TicketOfCall wanted) {
        var call = calls.get(id);
        var ticket = tickets.register(call, wanted, clock.instant());
        call.becomes(ticket);
        calls.save(call);
        return ticket;
    }

    /** The requester has said on the phone that it works: no three days of silence are waited for. */
    @Transactional
    public void confirm(CallId id) {
        tickets.confirm(calls.get(id), clock.instant());
    }

    public PhoneCall call(CallId id) {
        return calls.get(id);
    }
}
