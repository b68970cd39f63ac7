package org.zayavka.shared;

import java.util.Set;

/**
 * A task that a group's members do in person: nobody else takes, changes or completes it, whatever other rights they
 * have, except whom they have appointed as a deputy.
 *
 * @param process id of the process
 * @param task id of the user task in it
 * @param group whose members do it; also its only candidates in the diagram
 * @param answers variables that say what the person has chosen: what the person left out is empty, whatever form a
 *     diagram shows and whoever wrote them before
 */
public record PersonalTask(String process, String task, String group, Set<String> answers) {}
