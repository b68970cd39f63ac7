package org.zayavka.workplace.calls;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zayavka.workplace.Agent;

/** The calls that somebody has taken and not ended: the task of a new one is opened for them. */
@RestController
@RequestMapping("/camunda/api/desk/{engine}/calls/mine")
class MyCallController {

    private static final String PROCESS = "phoneCall";
    private static final int MOST = 100;

    private final TaskService tasks;

    MyCallController(TaskService tasks) {
        this.tasks = tasks;
    }

    record Mine(List<String> tasks) {}

    @GetMapping
    Mine mine(Agent agent) {
        CallAccess.checkTakes(agent);
        var own = tasks.createTaskQuery().processDefinitionKey(PROCESS).taskAssignee(agent.login());
        return new Mine(own.orderByTaskCreateTime().desc().listPage(0, MOST).stream()
                .map(Task::getId)
                .toList());
    }
}
