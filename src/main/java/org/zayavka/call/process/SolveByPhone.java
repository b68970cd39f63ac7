package org.zayavka.call.process;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.call.TakingCalls;
import org.zayavka.shared.Remark;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.Tickets;

/** The ticket of the call is solved: the result is mailed (S1.4). */
@Component
class SolveByPhone implements JavaDelegate {

    private final TakingCalls calls;
    private final Tickets tickets;
    private final TaskService tasks;
    private final Clock clock;

    SolveByPhone(TakingCalls calls, Tickets tickets, TaskService tasks, Clock clock) {
        this.calls = calls;
        this.tickets = tickets;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var id = CallVariables.call(process);
        var ticket = tickets.get(Objects.requireNonNull(calls.call(id).ticket(), "the call has no ticket"));
        // The letter of the solution reads it: whoever said yes on the phone is not waited for.
        ticket.say(NewMessage.remark(clock.instant(), Remark.of(Remark.SOLVED_BY_PHONE)));
        tickets.save(ticket);
        // As an agent would: the diagram of the ticket goes its own way from there.
        tasks.complete(
                ticket.task(),
                Map.of("outcome", "solved", "answer", CallVariables.text(process, CallVariables.SOLUTION)));
        process.removeVariable(CallVariables.SOLUTION);
    }
}
