package org.zayavka.channel.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zayavka.shared.EmailAddress;

/**
 * One node at a time polls a mailbox. The lock is renewed while it is held; a node that dies gives it up within half a
 * minute. Should two nodes poll all the same, the inbox takes each letter once.
 */
@Component
class MailboxLocks implements DisposableBean {

    /** The shortest that can be renewed by itself. */
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "mailbox-locks");
        thread.setDaemon(true);
        return thread;
    });
    private final LockProvider locks;

    MailboxLocks(DataSource dataSource) {
        this.locks = new KeepAliveLockProvider(
                new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                        .withJdbcTemplate(new JdbcTemplate(dataSource))
                        .withTableName("desk.shedlock")
                        .usingDbTime()
                        .build()),
                renewal);
    }

    Optional<SimpleLock> take(EmailAddress mailbox) {
        return locks.lock(new LockConfiguration(ClockProvider.now(), "imap " + mailbox, AT_MOST, Duration.ZERO));
    }

    @Override
    public void destroy() {
        renewal.shutdownNow();
    }
}
