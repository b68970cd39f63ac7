package org.zayavka.engine.forms;

import java.util.Objects;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.DeskSettings;

/**
 * A task changes hands. A free task is taken for oneself; whoever holds a task may put it back or hand it over; those
 * who give out work may do so with any task.
 */
final class Assignment implements Command<@Nullable TaskRefused> {

    private final String taskId;
    private final @Nullable String to;
    private final Command<?> change;
    private final PersonalTasks personal;

    Assignment(String taskId, @Nullable String to, Command<?> change, PersonalTasks personal) {
        this.taskId = taskId;
        this.to = to;
        this.change = change;
        this.personal = personal;
    }

    /** @return the refusal, not thrown: the engine would log it as a fault */
    @Override
    public @Nullable TaskRefused execute(CommandContext context) {
        var person = context.getAuthentication();
        var task = context.getTaskManager().findTaskById(taskId);
        // Without a person the desk itself acts; of a task that is not there the command itself tells best.
        if (person == null || person.getUserId() == null || task == null || !context.isAuthorizationCheckEnabled()) {
            change.execute(context);
            return null;
        }
        var holder = task.getAssignee();
        var takes = person.getUserId().equals(to) && (holder == null || holder.equals(to));
        if (takes || Objects.equals(holder, to)) {
            change.execute(context);
            return null;
        }
        var refused = personal.isPersonal(task)
                ? refusalInPerson(context, task, person.getUserId())
                : refusal(context, person, holder);
        if (refused == null) {
            // The engine would ask for the right to rewrite the whole task.
            context.runWithoutAuthorization(() -> change.execute(context));
        }
        return refused;
    }

    /** It goes from hand to hand among those who do it in person: whoever is away has it no longer. */
    private @Nullable TaskRefused refusalInPerson(CommandContext context, TaskEntity task, String person) {
        return personal.isClosedTo(context, task, person) || to != null && personal.isClosedTo(context, task, to)
                ? TaskRefused.inPerson()
                : null;
    }

    private @Nullable TaskRefused refusal(CommandContext context, Authentication person, @Nullable String holder) {
        if (person.getUserId().equals(to)) {
            return TaskRefused.taken(PersonName.of(context, String.valueOf(holder)));
        }
        if (!person.getUserId().equals(holder) && !givesOutWork(person)) {
            return holder == null
                    ? TaskRefused.forAnother(PersonName.of(context, String.valueOf(to)))
                    : TaskRefused.held(PersonName.of(context, holder));
        }
        if (to != null && context.getReadOnlyIdentityProvider().findUserById(to) == null) {
            return TaskRefused.nobody(to);
        }
        return to == null || person.getUserId().equals(holder) && to.equals(owner(context))
                ? null
                : context.runWithoutAuthorization(() -> CandidateGroups.refusal(context, task(context), to));
    }

    private TaskEntity task(CommandContext context) {
        return context.getTaskManager().findTaskById(taskId);
    }

    /** Whoever was given a task may always return it. */
    private @Nullable String owner(CommandContext context) {
        return task(context).getOwner();
    }

    static boolean givesOutWork(Authentication person) {
        var groups = person.getGroupIds();
        return groups != null && groups.stream().anyMatch(DeskSettings.GIVE_OUT_WORK::contains);
    }
}
