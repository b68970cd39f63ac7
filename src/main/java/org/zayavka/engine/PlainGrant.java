package org.zayavka.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;

/**
 * The common case of a right: a grant for this very thing to the person or to a group of theirs. Where nothing is
 * revoked from the person, such a grant decides in the engine's order of precedence, whatever else there may be.
 */
final class PlainGrant {

    private static final String SQL = """
            select exists (
                    select from ACT_RU_AUTHORIZATION
                    where TYPE_ = 1 and RESOURCE_TYPE_ = ? and RESOURCE_ID_ = ? and PERMS_ & ? = ?
                        and (USER_ID_ = ? or GROUP_ID_ = any(?)))
                and not exists (
                    select from ACT_RU_AUTHORIZATION
                    where TYPE_ = 2 and (USER_ID_ in (?, '*') or GROUP_ID_ = any(?)))
            """;

    private PlainGrant() {}

    /** Whether the first of the wishes, of which one suffices, is granted plainly; if not, that says nothing yet. */
    static boolean decides(CompositePermissionCheck wishes, String user, List<String> groups, Connection connection) {
        if (!wishes.isDisjunctive() || wishes.getAtomicChecks().isEmpty()) {
            return false;
        }
        var first = wishes.getAtomicChecks().get(0);
        return first.getResourceId() != null && exists(first, user, groups, connection);
    }

    private static boolean exists(PermissionCheck wish, String user, List<String> groups, Connection connection) {
        try (var question = connection.prepareStatement(SQL)) {
            var groupIds = connection.createArrayOf("text", groups.toArray());
            question.setInt(1, wish.getResourceType());
            question.setString(2, wish.getResourceId());
            question.setInt(3, wish.getPerms());
            question.setInt(4, wish.getPerms());
            question.setString(5, user);
            question.setArray(6, groupIds);
            question.setString(7, user);
            question.setArray(8, groupIds);
            try (var answer = question.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("whether " + user + " is allowed something can't be read", e);
        }
    }
}
