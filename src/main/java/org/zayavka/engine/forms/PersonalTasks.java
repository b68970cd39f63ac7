package org.zayavka.engine.forms;

import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Deputyship;
import org.zayavka.shared.ModelContracts;
import org.zayavka.shared.PersonalTask;

/** Which tasks are done in person (S3.10), and by whom. The rooms are looked up late: they need the engine. */
@Component
public class PersonalTasks {

    private final ObjectProvider<ModelContracts> rooms;
    private final ObjectProvider<Deputyship> deputies;

    PersonalTasks(ObjectProvider<ModelContracts> rooms, ObjectProvider<Deputyship> deputies) {
        this.rooms = rooms;
        this.deputies = deputies;
    }

    /** Whether this person may not work on the task; null stands for the desk itself, which never may. */
    boolean isClosedTo(CommandContext context, TaskEntity task, @Nullable String person) {
        return of(task).anyMatch(personal -> !isOneOf(context, personal, person));
    }

    boolean isPersonal(TaskEntity task) {
        return of(task).findAny().isPresent();
    }

    /** The variables with which the person answers. */
    Stream<String> answers(TaskEntity task) {
        return of(task).flatMap(personal -> personal.answers().stream());
    }

    /** Whether tasks of this process, or of one that works for it, are done in person. */
    boolean guards(String process) {
        return rooms.stream()
                .filter(room -> !room.personal().isEmpty())
                .flatMap(room -> room.processes().stream())
                .anyMatch(contract -> contract.process().equals(process));
    }

    private Stream<PersonalTask> of(TaskEntity task) {
        var definition = (ProcessDefinitionEntity) task.getProcessDefinition();
        return definition == null
                ? Stream.of()
                : rooms.stream()
                        .flatMap(room -> room.personal().stream())
                        .filter(personal -> personal.process().equals(definition.getKey())
                                && personal.task().equals(task.getTaskDefinitionKey()));
    }

    private boolean isOneOf(CommandContext context, PersonalTask personal, @Nullable String person) {
        if (person == null) {
            return false;
        }
        return isMember(context, personal, person)
                || deputies.stream().anyMatch(room -> room.standsInFor(personal.group(), person));
    }

    private static boolean isMember(CommandContext context, PersonalTask personal, String person) {
        return context.runWithoutAuthorization(() -> context.getReadOnlyIdentityProvider()
                        .createGroupQuery()
                        .groupId(personal.group())
                        .groupMember(person)
                        .count()
                > 0);
    }
}
