package org.zayavka.notification.process;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.zayavka.shared.EmailAddress;
import org.zayavka.ticket.Tickets;

/** Finds the e-mail addresses of the staff in Camunda's register of users. */
@Component
class StaffAddresses {

    /** Whom {@link #of} knows. */
    static final Set<String> AUDIENCES = Set.of("agent", "queue", "lead", "head");

    private final IdentityService people;
    private final TaskService tasks;
    private final Tickets tickets;

    StaffAddresses(IdentityService people, TaskService tasks, Tickets tickets) {
        this.people = people;
        this.tasks = tasks;
        this.tickets = tickets;
    }

    List<EmailAddress> of(String audience, DelegateExecution process) {
        return switch (audience) {
            case "agent" -> agents(process);
            case "queue" -> members(queue(process));
            // Without a lead nobody: the head, whom the next step tells, must not hear of it twice.
            case "lead" -> members(queue(process) + "Lead");
            case "head" -> members("head");
            default ->
                throw new IllegalArgumentException(
                        "Получателя «%s» нет. (There is no audience “%s”.) Есть: agent, queue, lead, head."
                                .formatted(audience, audience));
        };
    }

    /** Whoever has the ticket's task now, else whoever had it last; what nobody took yet is read when it is taken. */
    private List<EmailAddress> agents(DelegateExecution process) {
        var ticket = tickets.get(LetterVariables.ticket(process));
        var assigned = tasks.createTaskQuery().processInstanceId(process.getProcessInstanceId()).list().stream()
                .map(Task::getAssignee)
                .filter(Objects::nonNull)
                .toList();
        var logins = assigned.isEmpty() && !ticket.lastAgent().isEmpty() ? List.of(ticket.lastAgent()) : assigned;
        if (logins.isEmpty()) {
            return List.of();
        }
        return people(logins);
    }

    private String queue(DelegateExecution process) {
        return tickets.get(LetterVariables.ticket(process)).inQueue();
    }

    /** @param logins of those who are meant */
    List<EmailAddress> people(Collection<String> logins) {
        return logins.isEmpty()
                ? List.of()
                : addresses(people.createUserQuery().userIdIn(logins.toArray(String[]::new)).list().stream());
    }

    List<EmailAddress> members(String group) {
        return addresses(people.createUserQuery().memberOfGroup(group).list().stream());
    }

    private static List<EmailAddress> addresses(Stream<User> users) {
        return users.map(User::getEmail)
                .filter(Objects::nonNull)
                .flatMap(address -> EmailAddress.parse(address).stream())
                .toList();
    }
}
