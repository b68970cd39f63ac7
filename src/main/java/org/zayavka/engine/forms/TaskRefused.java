package org.zayavka.engine.forms;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;
import org.zayavka.engine.Reader;
import org.zayavka.shared.Language;

/** What a person wants of a task and can't have, in words of the desk; the REST interface answers with the status. */
public final class TaskRefused extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    private TaskRefused(Status status, String russian, String english) {
        super(Reader.language() == Language.EN ? english : russian, status);
    }

    private TaskRefused(RuntimeException cause, String russian, String english) {
        super(Reader.language() == Language.EN ? english : russian, cause, Status.CONFLICT);
    }

    static TaskRefused gone(String task) {
        return new TaskRefused(
                Status.NOT_FOUND,
                "Задачи %s больше нет: её уже завершили или отменили. Обновите список задач.".formatted(task),
                "There is no task %s any more: it was completed or cancelled. Reload the list of tasks."
                        .formatted(task));
    }

    static TaskRefused taken(String colleague) {
        return new TaskRefused(
                Status.CONFLICT,
                "Задачу уже взял другой сотрудник (%s). Обновите список задач.".formatted(colleague),
                "A colleague (%s) has taken the task already. Reload the list of tasks.".formatted(colleague));
    }

    static TaskRefused forAnother(String colleague) {
        return new TaskRefused(
                Status.FORBIDDEN,
                "Взять задачу можно только себе, не другому (%s). Назначает задачи диспетчер или руководитель."
                        .formatted(colleague),
                "A task can be taken for oneself only, not for %s. The dispatcher or the head assigns tasks."
                        .formatted(colleague));
    }

    static TaskRefused held(String colleague) {
        return new TaskRefused(
                Status.FORBIDDEN,
                "Задачу взял другой сотрудник (%s). Вернуть или передать её может только он, диспетчер или руководитель."
                        .formatted(colleague),
                "A colleague (%s) holds the task. Only they, the dispatcher or the head may put it back or hand it over."
                        .formatted(colleague));
    }

    static TaskRefused notYours(String colleague) {
        return new TaskRefused(
                Status.CONFLICT,
                "Задачу взял другой сотрудник (%s), завершить её может он, диспетчер или руководитель. Ваш текст остался в форме: передайте его коллеге или попросите отдать вам задачу."
                        .formatted(colleague),
                "A colleague (%s) holds the task: they, the dispatcher or the head may complete it. Your text is still in the form: give it to your colleague, or ask for the task."
                        .formatted(colleague));
    }

    static TaskRefused inPerson() {
        return new TaskRefused(Status.FORBIDDEN, InPerson.RUSSIAN, InPerson.ENGLISH);
    }

    static TaskRefused nobody(String login) {
        return new TaskRefused(
                Status.BAD_REQUEST,
                "Сотрудника с логином «%s» нет. Проверьте логин.".formatted(login),
                "There is no member of staff with the login “%s”. Check the login.".formatted(login));
    }

    /** @param groups names of those who may work on it, each with its people */
    static TaskRefused notOfTheQueue(String colleague, String groups) {
        return new TaskRefused(
                Status.BAD_REQUEST,
                "Сотрудник «%s» не работает с этой заявкой, назначить задачу ему нельзя. Её может взять: %s. Чтобы с ней работал другой отдел, выберите в форме «Передать в другой отдел» и напишите, почему."
                        .formatted(colleague, groups),
                "“%s” does not work on this ticket and can't be given the task. It may be taken by: %s. For another department, choose “Hand over to another department” in the form and say why."
                        .formatted(colleague, groups));
    }

    /** Completed all the same it would go on with answers that nobody gave. */
    static TaskRefused formIsMissing(@Nullable String form) {
        return form == null
                ? new TaskRefused(
                        Status.CONFLICT,
                        "У этой задачи нет формы, завершить её нечем; ничего не изменилось. Попросите аналитика указать"
                                + " форму в диаграмме (formRef) и развернуть её снова.",
                        "This task has no form to be completed with; nothing was changed. Ask an analyst to name a form"
                                + " in the diagram (formRef) and to deploy it again.")
                : new TaskRefused(
                        Status.CONFLICT,
                        "Форма «%s» не найдена, без неё завершить нельзя; ничего не изменилось. Попросите аналитика развернуть эту форму снова."
                                .formatted(form),
                        "The form “%s” was not found, and nothing can be completed without it; nothing was changed. Ask an analyst to deploy this form again."
                                .formatted(form));
    }

    static TaskRefused withoutForm() {
        return new TaskRefused(
                Status.FORBIDDEN,
                "Задачу завершают только её формой: сообщить об ошибке или эскалации вместо этого нельзя.",
                "A task is completed with its form only: an error or an escalation can't be reported instead.");
    }

    /** A stranger to the task. */
    static TaskRefused ofOthers() {
        return new TaskRefused(
                Status.FORBIDDEN,
                "Это задача другой очереди: читать её и оставлять в ней заметки могут те, кто над ней работает.",
                "This is a task of another queue: those who work on it may read it and leave notes.");
    }

    static TaskRefused onlyNewComments() {
        return new TaskRefused(
                Status.FORBIDDEN,
                "К задаче можно только добавить комментарий. Изменить или удалить комментарий и приложить файл нельзя:"
                        + " допишите новый комментарий, файлы заявитель присылает письмом.",
                "A task takes new comments only. A comment can't be changed or deleted, and no file attached: add"
                        + " another comment; requesters send files by mail.");
    }

    static TaskRefused partOfProcess() {
        return new TaskRefused(
                Status.FORBIDDEN,
                "Задача — часть процесса, удалить её нельзя. Завершите её формой или верните в очередь.",
                "The task is part of a process and can't be deleted. Complete it with its form or put it back.");
    }

    /** A colleague was faster by less than this person's click. */
    static TaskRefused overtaken(RuntimeException cause) {
        return new TaskRefused(
                cause,
                "Эту задачу только что изменил или завершил другой сотрудник, поэтому ваше действие не выполнено."
                        + " Ваш текст остался в форме: скопируйте его, если он ещё нужен, и обновите список задач.",
                "A colleague has just changed or completed this task, so what you did was not carried out. Your text is"
                        + " still in the form: copy it if you need it, then reload the list of tasks.");
    }
}
