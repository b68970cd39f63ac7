package org.zayavka.engine.forms;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.DeskSettings;

/**
 * Who may be given a task: whoever holds it may read the whole ticket, so only those who may work on the ticket anyway
 * (S2.6).
 */
final class CandidateGroups {

    /** The queue of the ticket: its people work on it also while another group has the task. */
    private static final String QUEUE = "queue";

    private CandidateGroups() {}

    static @Nullable TaskRefused refusal(CommandContext context, TaskEntity task, String colleague) {
        var candidates = task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
        var groups = candidates.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        // A task for nobody in particular is of no queue.
        if (groups.isEmpty() || candidates.stream().anyMatch(link -> colleague.equals(link.getUserId()))) {
            return null;
        }
        if (task.getVariable(QUEUE) instanceof String queue && !queue.isBlank()) {
            groups.add(queue);
        }
        var allowed = new HashSet<>(groups);
        allowed.addAll(DeskSettings.WORK_EVERYWHERE);
        var own = context.getReadOnlyIdentityProvider()
                .createGroupQuery()
                .groupMember(colleague)
                .list();
        return own.stream().map(Group::getId).anyMatch(allowed::contains)
                ? null
                : TaskRefused.notOfTheQueue(colleague, described(context, groups));
    }

    private static String described(CommandContext context, Set<String> groups) {
        return groups.stream().map(group -> described(context, group)).collect(Collectors.joining("; "));
    }

    private static String described(CommandContext context, String id) {
        var people = context.getReadOnlyIdentityProvider();
        var group = people.findGroupById(id);
        var logins = people.createUserQuery().memberOfGroup(id).listPage(0, 10).stream()
                .map(User::getId)
                .sorted()
                .toList();
        var name = group == null || group.getName() == null ? id : "«" + group.getName() + "»";
        return logins.isEmpty() ? name : name + " (" + String.join(", ", logins) + ")";
    }
}
