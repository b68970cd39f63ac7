package org.zayavka.engine.models;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.zayavka.shared.PersonalTask;

/** Whether the tasks that are done in person are there, and offered to those alone who do them (S3.10). */
final class PersonalCheck {

    private final BpmnModelInstance model;
    private final Faults faults;

    private PersonalCheck(BpmnModelInstance model, Faults faults) {
        this.model = model;
        this.faults = faults;
    }

    static void run(BpmnModelInstance model, Vocabulary words, Faults faults) {
        var check = new PersonalCheck(model, faults);
        words.contracts().stream()
                .flatMap(room -> room.personal().stream())
                .filter(task -> model.getModelElementsByType(Process.class).stream()
                        .anyMatch(process -> task.process().equals(process.getId())))
                .forEach(check::task);
    }

    private void task(PersonalTask personal) {
        if (!(model.getModelElementById(personal.task()) instanceof UserTask task)) {
            faults.add(
                    personal.process(),
                    "нужна задача «" + personal.task() + "»: её лично делает группа «" + personal.group()
                            + "»; верните её на диаграмму",
                    "the task “" + personal.task() + "” is needed: the group “" + personal.group()
                            + "” does it in person; put it back on the diagram");
            return;
        }
        var groups = task.getCamundaCandidateGroups();
        if (!personal.group().equals(groups == null ? "" : groups.strip())
                || task.getCamundaCandidateUsers() != null
                || task.getCamundaAssignee() != null) {
            faults.add(
                    personal.task(),
                    "эту задачу лично делает группа «" + personal.group()
                            + "»: оставьте её единственной в candidateGroups, без assignee и candidateUsers",
                    "the group “" + personal.group()
                            + "” does this task in person: leave it alone in candidateGroups, without assignee and"
                            + " candidateUsers");
        }
    }
}
