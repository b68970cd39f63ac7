package org.zayavka.workplace.claims;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.zayavka.claim.ClaimId;
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.StaffMember;

/** The task of a claim that waits for somebody. */
@Component
class ClaimTasks {

    private final TaskService tasks;
    private final Colleagues colleagues;

    ClaimTasks(TaskService tasks, Colleagues colleagues) {
        this.tasks = tasks;
        this.colleagues = colleagues;
    }

    /** Its id; empty when none waits for this person. */
    String of(ClaimId claim, StaffMember who) {
        return colleagues
                .unchecked(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(claim.toString())
                        .or()
                        .taskAssignee(who.login())
                        .taskCandidateUser(who.login())
                        .endOr()
                        .list())
                .stream()
                .map(Task::getId)
                .findFirst()
                .orElse("");
    }
}
