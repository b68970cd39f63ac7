package org.zayavka.engine.forms;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.zayavka.engine.Reader;
import org.zayavka.shared.Language;

/**
 * A task that is done in person is taken, changed and completed by nobody else, not even by an administrator: every way
 * to work on a task asks this first. Other rights don't count here, so it is asked also where they are not.
 */
final class InPerson extends TenantCommandChecker {

    static final String RUSSIAN =
            "Эту задачу делают лично: взять и завершить её может только генеральный директор или заместитель,"
                    + " которого он назначил на эти дни.";
    static final String ENGLISH =
            "This task is done in person: only the general director, or the deputy whom the director has appointed"
                    + " for these days, takes and completes it.";

    private final PersonalTasks personal;

    InPerson(PersonalTasks personal) {
        this.personal = personal;
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        check(task, person());
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        checkPerson(task);
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        checkPerson(task);
    }

    /** A process is not led around the task, nor taken away with it. */
    @Override
    public void checkDeleteProcessInstance(ExecutionEntity process) {
        checkProcess(process);
    }

    @Override
    public void checkUpdateProcessInstanceVariables(ExecutionEntity process) {
        checkProcess(process);
    }

    private void checkProcess(ExecutionEntity process) {
        GuardedRuntime.check(personal, ((ProcessDefinitionEntity) process.getProcessDefinition()).getKey());
    }

    /** The desk itself offers a task to people; it never works on one. */
    private void checkPerson(TaskEntity task) {
        var person = person();
        if (person != null) {
            check(task, person);
        }
    }

    private void check(TaskEntity task, @Nullable String person) {
        if (personal.isClosedTo(Context.getCommandContext(), task, person)) {
            throw new AuthorizationException(words());
        }
    }

    private static @Nullable String person() {
        var person = Context.getCommandContext().getAuthentication();
        return person == null ? null : person.getUserId();
    }

    private static String words() {
        return Reader.language() == Language.EN ? ENGLISH : RUSSIAN;
    }
}
