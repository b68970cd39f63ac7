package org.zayavka.shared;

/** A room that keeps what people remark on the tasks of its processes; asked within the same transaction. */
@FunctionalInterface
public interface TaskComments {

    /**
     * @param businessKey what the task's process is about, see the rooms; a key of another room is left alone
     * @param author login of the person
     * @param text plain, checked for length and control characters
     */
    void commented(String businessKey, String author, String text);
}
