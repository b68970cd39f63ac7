package org.zayavka.workplace.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.sla.Deadline;
import org.zayavka.workplace.Calculations;
import org.zayavka.workplace.ReadersWords.Words;
import org.zayavka.workplace.TicketCard;

/** The two clocks of a ticket with the working time that is left. */
@Component
class CardClocks {

    private final Calculations calculations;
    private final Clock clock;

    CardClocks(Calculations calculations, Clock clock) {
        this.calculations = calculations;
        this.clock = clock;
    }

    /** Reaction and solution, those of them that were promised. */
    List<Card.Clock> of(TicketCard ticket, Words words) {
        var clocks = new ArrayList<Card.Clock>();
        calculations
                .reaction(ticket)
                .map(deadline -> clock(
                        words.say("Реакция", "Reaction"),
                        ticket.reactionDue(),
                        deadline,
                        words.said("ticket.reactedAt", words.show().moment(ticket.reactedAt())),
                        words))
                .ifPresent(clocks::add);
        calculations
                .solution(ticket)
                .map(deadline -> clock(
                        words.say("Решение", "Solution"),
                        ticket.solutionDue(),
                        deadline,
                        words.say("часы остановлены", "the clock is stopped"),
                        words))
                .ifPresent(clocks::add);
        return clocks;
    }

    /**
     * @param promised what was said to the requester: it stays when a calendar is corrected afterwards
     * @param over what to say of a clock that has stopped
     */
    private Card.Clock clock(String name, @Nullable Instant promised, Deadline deadline, String over, Words words) {
        var now = clock.instant();
        var left = deadline.leftAt(now);
        var due = deadline.state() == Deadline.State.PAUSED ? null : promised;
        return new Card.Clock(
                name,
                due,
                words.show().until(due),
                left.toMinutes(),
                left(left, words),
                deadline.state().name(),
                standsAhead(deadline, now) ? visitAwaited(deadline, words) : state(deadline.state(), over, words),
                deadline.isOverdueAt(now),
                words.show().explain(deadline));
    }

    /** It goes on at a moment that is known already: at the start of a visit that was wished for later. */
    private static boolean standsAhead(Deadline deadline, Instant now) {
        return deadline.state() == Deadline.State.RUNNING
                && deadline.countedTo().isAfter(now);
    }

    private static String visitAwaited(Deadline deadline, Words words) {
        var start = words.show().moment(deadline.countedTo());
        return words.say(
                "стоит до выезда, " + start + ": так просил заявитель",
                "stands until the visit, " + start + ": the requester wished it so");
    }

    private static String state(Deadline.State state, String over, Words words) {
        return switch (state) {
            case RUNNING -> words.say("идёт", "runs");
            case PAUSED -> words.say("стоит: ждём заявителя", "stands: the requester was asked");
            case STOPPED -> over;
        };
    }

    /** "3 ч 20 мин", of working time. */
    private static String left(Duration left, Words words) {
        var minutes = Math.abs(left.toMinutes());
        var hours = minutes < 60 ? "" : minutes / 60 + words.say(" ч ", " h ");
        var said = hours + minutes % 60 + words.say(" мин", " min");
        return left.isNegative()
                ? words.say("просрочено на " + said, "overdue by " + said)
                : words.say("осталось " + said, said + " left");
    }
}
