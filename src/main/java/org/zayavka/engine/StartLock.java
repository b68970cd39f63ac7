package org.zayavka.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What only one of the nodes that start together may do at a time, each in a transaction of its own. */
@Component
public class StartLock {

    private static final long KEY = 0x7a61796176_6b61L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    StartLock(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    public void run(Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:key)")
                    .param("key", KEY)
                    .query((row, i) -> 0)
                    .single();
            work.run();
        });
    }
}
