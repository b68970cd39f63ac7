package org.zayavka.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is allowed is what the engine allows, only asked in a shorter way. */
@EngineTest
class PlainGrantTests {

    private static final String PERSON = "vera";
    private static final List<String> GROUPS = List.of("plain1", "plain2");
    private static final String TASK = "task-of-plain-grant";
    private static final int ROUNDS = 150;

    @Autowired
    ProcessEngine engine;

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void takeAway() {
        made.forEach(id -> engine.getAuthorizationService().deleteAuthorization(id));
        made.clear();
    }

    @Test
    void allowsAndRefusesAsTheEngineWhateverIsGrantedAndRevoked() {
        var random = new Random(24);
        var allowed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var rights = rights(random);
            var byTheEngine = ask(true);
            assertThat(ask(false)).as("with %s", rights).isEqualTo(byTheEngine);
            allowed += byTheEngine ? 1 : 0;
            takeAway();
        }
        assertThat(allowed).as("both answers occur").isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
    }

    private boolean ask(boolean theEngineItself) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    var manager = theEngineItself ? new AuthorizationManager() : context.getAuthorizationManager();
                    assertThat(manager instanceof DeskAuthorizations).isEqualTo(!theEngineItself);
                    return manager.isAuthorized(PERSON, GROUPS, wishes());
                });
    }

    private static CompositePermissionCheck wishes() {
        return new PermissionCheckBuilder()
                .disjunctive()
                .atomicCheckForResourceId(Resources.TASK, TASK, TaskPermissions.TASK_WORK)
                .atomicCheckForResourceId(Resources.TASK, TASK, TaskPermissions.UPDATE)
                .build();
    }

    private List<String> rights(Random random) {
        var rights = new ArrayList<String>();
        for (var id : List.of(TASK, Authorization.ANY)) {
            perhaps(random, Authorization.AUTH_TYPE_GLOBAL, Authorization.ANY, id, rights);
            for (var type : List.of(Authorization.AUTH_TYPE_GRANT, Authorization.AUTH_TYPE_REVOKE)) {
                perhaps(random, type, PERSON, id, rights);
                GROUPS.forEach(group -> perhaps(random, type, group, id, rights));
            }
        }
        return rights;
    }

    /** Most combinations have few rows, and half of them nothing that is revoked. */
    private void perhaps(Random random, int type, String who, String id, List<String> rights) {
        var rare = type == Authorization.AUTH_TYPE_REVOKE ? 12 : 5;
        if (random.nextInt(rare) != 0) {
            return;
        }
        var right = engine.getAuthorizationService().createNewAuthorization(type);
        if (GROUPS.contains(who)) {
            right.setGroupId(who);
        } else {
            right.setUserId(who);
        }
        right.setResource(Resources.TASK);
        right.setResourceId(id);
        var permission = random.nextBoolean() ? TaskPermissions.TASK_WORK : TaskPermissions.READ;
        if (type == Authorization.AUTH_TYPE_REVOKE) {
            right.removePermission(permission);
        } else {
            right.addPermission(permission);
        }
        made.add(engine.getAuthorizationService().saveAuthorization(right).getId());
        rights.add(type + " " + who + " " + id + " " + permission);
    }
}
