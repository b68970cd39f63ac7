package org.zayavka.shared;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Work that one node does while the others go on. The lock is renewed for as long as the work takes; a node that dies
 * gives it up within half a minute.
 */
@Component
public class OneNode implements DisposableBean {

    /** The shortest that can be renewed by itself. */
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "one-node-locks");
        thread.setDaemon(true);
        return thread;
    });
    private final LockProvider locks;

    public OneNode(DataSource dataSource) {
        this.locks = new KeepAliveLockProvider(
                new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                        .withJdbcTemplate(new JdbcTemplate(dataSource))
                        .withTableName("desk.shedlock")
                        .usingDbTime()
                        .build()),
                renewal);
    }

    /** Does the work unless another node is at it. */
    public void run(String name, Runnable work) {
        locks.lock(new LockConfiguration(ClockProvider.now(), name, AT_MOST, Duration.ZERO))
                .ifPresent(lock -> {
                    try {
                        work.run();
                    } finally {
                        lock.unlock();
                    }
                });
    }

    @Override
    public void destroy() {
        renewal.shutdownNow();
    }
}
