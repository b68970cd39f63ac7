package org.zayavka.engine.forms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.zayavka.engine.Reader;
import org.zayavka.shared.Language;
import org.zayavka.shared.TaskComments;

/**
 * Comments of Tasklist. The engine lets anybody who may read history write them to any task; here they are for those
 * who may work on the task, and the room that the task belongs to keeps them. What is said stays said.
 */
class NotedTaskService extends TaskServiceImpl {

    /** Characters, as the field for notes in the forms. */
    private static final int LONGEST = 10_000;

    private final ObjectProvider<TaskComments> rooms;

    NotedTaskService(ObjectProvider<TaskComments> rooms) {
        this.rooms = rooms;
    }

    @Override
    public Comment createComment(@Nullable String taskId, @Nullable String processInstanceId, @Nullable String text) {
        if (taskId == null) {
            refuseToPeople();
            return super.createComment(null, processInstanceId, text);
        }
        return Refusals.toCaller(
                () -> OwnTask.toCaller(commandExecutor, context -> comment(context, taskId, processInstanceId, text)));
    }

    private Comment comment(
            CommandContext context, String taskId, @Nullable String processInstanceId, @Nullable String text) {
        var task = OwnTask.toWorkOn(context, taskId);
        if (task == null || !OwnTask.isAskedByPerson(context)) {
            return new AddCommentCmd(taskId, processInstanceId, text).execute(context);
        }
        check(text);
        // Whatever process the caller names: a task's comment stands with its own.
        var process = processInstanceId == null ? null : task.getProcessInstanceId();
        var execution = task.getExecution();
        var key = execution == null ? null : execution.getProcessBusinessKey();
        return context.runWithoutAuthorization(() -> {
            if (key != null) {
                var said = Objects.requireNonNull(text);
                rooms.forEach(room -> room.commented(key, context.getAuthenticatedUserId(), said));
            }
            return new AddCommentCmd(taskId, process, text).execute(context);
        });
    }

    private static void check(@Nullable String text) {
        var field = JsonNodeFactory.instance
                .objectNode()
                .put("type", "textarea")
                .put("label", Reader.language() == Language.EN ? "Comment" : "Комментарий");
        field.putObject("validate").put("required", true).put("maxLength", LONGEST);
        new FieldCheck(new Field(field, List.of()), Map.of(), Map.of(), Reader.language())
                .complaint(text)
                .ifPresent(complaint -> {
                    throw new RefusedForm(complaint);
                });
    }

    @Override
    public List<Comment> getTaskComments(String taskId) {
        return OwnTask.read(
                commandExecutor, taskId, context -> context.getCommentManager().findCommentsByTaskId(taskId));
    }

    @Override
    public @Nullable Comment getTaskComment(String taskId, String commentId) {
        return OwnTask.read(
                commandExecutor,
                taskId,
                context -> context.getCommentManager().findCommentByTaskIdAndCommentId(taskId, commentId));
    }

    @Override
    public List<Attachment> getTaskAttachments(String taskId) {
        return OwnTask.read(
                commandExecutor,
                taskId,
                context -> context.getAttachmentManager().findAttachmentsByTaskId(taskId));
    }

    @Override
    public void deleteTaskComment(String taskId, String commentId) {
        refuseToPeople();
        super.deleteTaskComment(taskId, commentId);
    }

    @Override
    public void deleteTaskComments(String taskId) {
        refuseToPeople();
        super.deleteTaskComments(taskId);
    }

    @Override
    public void deleteProcessInstanceComment(String processInstanceId, String commentId) {
        refuseToPeople();
        super.deleteProcessInstanceComment(processInstanceId, commentId);
    }

    @Override
    public void deleteProcessInstanceComments(String processInstanceId) {
        refuseToPeople();
        super.deleteProcessInstanceComments(processInstanceId);
    }

    @Override
    public void updateTaskComment(String taskId, String commentId, String message) {
        refuseToPeople();
        super.updateTaskComment(taskId, commentId, message);
    }

    @Override
    public void updateProcessInstanceComment(String processInstanceId, String commentId, String message) {
        refuseToPeople();
        super.updateProcessInstanceComment(processInstanceId, commentId, message);
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String processInstanceId, String name, String about, InputStream content) {
        refuseToPeople();
        return super.createAttachment(type, taskId, processInstanceId, name, about, content);
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String processInstanceId, String name, String about, String url) {
        refuseToPeople();
        return super.createAttachment(type, taskId, processInstanceId, name, about, url);
    }

    @Override
    public void saveAttachment(Attachment attachment) {
        refuseToPeople();
        super.saveAttachment(attachment);
    }

    @Override
    public void deleteAttachment(String attachmentId) {
        refuseToPeople();
        super.deleteAttachment(attachmentId);
    }

    @Override
    public void deleteTaskAttachment(String taskId, String attachmentId) {
        refuseToPeople();
        super.deleteTaskAttachment(taskId, attachmentId);
    }

    private void refuseToPeople() {
        if (commandExecutor.execute(OwnTask::isAskedByPerson)) {
            throw TaskRefused.onlyNewComments();
        }
    }
}
