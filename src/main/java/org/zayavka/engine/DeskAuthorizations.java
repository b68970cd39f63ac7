package org.zayavka.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;

/** The engine's own authorizations with fewer questions to the database: what is allowed stays the same. */
final class DeskAuthorizations extends AuthorizationManager {

    /** A person is in a handful of groups. Asking which groups have rights at all pays only with hundreds of them. */
    @Override
    public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    @Override
    public boolean isAuthorized(String user, @Nullable List<String> groups, CompositePermissionCheck wishes) {
        var connection = getDbSqlSession().getSqlSession().getConnection();
        return PlainGrant.decides(wishes, user, filterAuthenticatedGroupIds(groups), connection)
                || super.isAuthorized(user, groups, wishes);
    }

    /**
     * Rights to a single process instance are never given here. One that an administrator gave by hand outlives the
     * instance and opens nothing: its id is never used again.
     */
    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String id) {
        if (resource.resourceType() != Resources.PROCESS_INSTANCE.resourceType()) {
            super.deleteAuthorizationsByResourceId(resource, id);
        }
    }

    static SessionFactory sessions() {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return AuthorizationManager.class;
            }

            @Override
            public Session openSession() {
                return new DeskAuthorizations();
            }
        };
    }
}
