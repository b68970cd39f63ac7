package org.zayavka.workplace.calls;

import org.camunda.bpm.engine.TaskService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zayavka.workplace.Agent;

/** The call that somebody has just taken: its task is opened for them. */
@RestController
@RequestMapping("/camunda/api/desk/{engine}/calls/mine")
class MyCallController {

    private static final String PROCESS = "phoneCall";

    private final TaskService tasks;

    MyCallController(TaskService tasks) {
        this.tasks = tasks;
    }

    /** @param task empty when no call of theirs goes on */
    record Mine(String task) {}

    @GetMapping
    Mine mine(Agent agent) {
        CallAccess.checkTakes(agent);
        return tasks
                .createTaskQuery()
                .processDefinitionKey(PROCESS)
                .taskAssignee(agent.login())
                .orderByTaskCreateTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(task -> new Mine(task.getId()))
                .orElse(new Mine(""));
    }
}
