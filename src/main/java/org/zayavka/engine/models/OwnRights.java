package org.zayavka.engine.models;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * The rights that come by themselves with what one makes or takes: those of the engine, without the ones that let
 * whoever deploys a model delete it again, and without rows that allow what is allowed already.
 */
final class OwnRights extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity @Nullable [] newDeployment(Deployment deployment) {
        return null;
    }

    /**
     * Who takes a task that is offered to a group of theirs works on it by the right of the group. Who has it no more
     * keeps no right of their own to read it: a visit that moves to another engineer is none of the former one's business.
     */
    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(
            Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
        if (oldAssignee != null
                && !oldAssignee.equals(newAssignee)
                && !oldAssignee.equals(task.getOwner())
                && !isOffered(oldAssignee, (TaskEntity) task)) {
            withdraw(task, oldAssignee);
        }
        return newAssignee != null && isOfferedToGroupOf(newAssignee, (TaskEntity) task)
                ? null
                : super.newTaskAssignee(task, oldAssignee, newAssignee);
    }

    /** To this very person: whoever puts it back may take it again. */
    private static boolean isOffered(String login, TaskEntity task) {
        return task.getIdentityLinks().stream()
                .anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && login.equals(link.getUserId()));
    }

    /** Emptied, not deleted: the engine inserts before it deletes, and the task may come back in the same step. */
    private void withdraw(Task task, String login) {
        var own = getGrantAuthorizationByUserId(login, Resources.TASK, task.getId());
        if (own != null) {
            own.setPermissions(new Permission[0]);
        }
    }

    /** Known without a question only of the person who is at work. */
    private static boolean isOfferedToGroupOf(String login, TaskEntity task) {
        var person = Context.getCommandContext().getAuthentication();
        if (person == null || !login.equals(person.getUserId())) {
            return false;
        }
        var groups = person.getGroupIds() == null ? List.<String>of() : person.getGroupIds();
        return task.getIdentityLinks().stream()
                .anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType())
                        && link.getGroupId() != null
                        && groups.contains(link.getGroupId()));
    }

    /** Nobody can have rights yet to a task that is just being made. */
    @Override
    protected @Nullable AuthorizationEntity getGrantAuthorizationByGroupId(String group, Resource resource, String id) {
        return resource.resourceType() == Resources.TASK.resourceType() && isBeingMade(id)
                ? null
                : super.getGrantAuthorizationByGroupId(group, resource, id);
    }

    private static boolean isBeingMade(String task) {
        var cached = Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getCachedEntity(TaskEntity.class, task);
        return cached != null && cached.getEntityState() == DbEntityState.TRANSIENT;
    }
}
