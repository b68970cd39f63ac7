package org.zayavka.workplace.calls;

import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.call.CallId;
import org.zayavka.call.PhoneCall;
import org.zayavka.call.PhoneCalls;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.Colleagues;

/** What changes while an operator talks: the open form in Tasklist does not change by itself. */
@RestController
@RequestMapping("/camunda/api/desk/{engine}/tasks/{task}/call")
class CallController {

    private final PhoneCalls calls;
    private final CallTexts texts;
    private final TaskService tasks;
    private final RuntimeService processes;
    private final Colleagues colleagues;

    CallController(
            PhoneCalls calls, CallTexts texts, TaskService tasks, RuntimeService processes, Colleagues colleagues) {
        this.calls = calls;
        this.texts = texts;
        this.tasks = tasks;
        this.processes = processes;
        this.colleagues = colleagues;
    }

    /**
     * @param offeredAt since when a visit is to be offered (S3.8); null before
     * @param title of the offer, for the operator
     * @param say what to tell the caller, in the caller's language
     */
    record Talk(long call, @Nullable Instant offeredAt, String title, String say) {}

    @GetMapping
    Talk talk(Agent agent, @PathVariable String task) {
        var call = call(agent, task);
        return new Talk(
                call.id().value(),
                call.visitOfferedAt(),
                texts.offerTitle(agent.language()),
                texts.offer(call.language()));
    }

    /** The task is asked for with the rights of whoever has signed in: one that they may not see is none. */
    private PhoneCall call(Agent agent, String id) {
        var task = tasks.createTaskQuery().taskId(id).singleResult();
        var process = task == null
                ? null
                : colleagues.unchecked(() -> processes
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult());
        return CallId.ofKey(process == null ? null : process.getBusinessKey())
                .flatMap(calls::find)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        agent.say("Эта задача не о звонке.", "This task is not about a phone call.")));
    }
}
