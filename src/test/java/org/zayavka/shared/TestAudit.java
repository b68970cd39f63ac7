package org.zayavka.shared;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail for tests of rooms that run without the whole desk. */
public final class TestAudit {

    private TestAudit() {}

    public static Audit in(JdbcClient jdbc) {
        return new AuditInDatabase(jdbc, Clock.systemUTC());
    }
}
