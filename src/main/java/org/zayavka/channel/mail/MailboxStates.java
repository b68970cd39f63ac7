package org.zayavka.channel.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.EmailAddress;

/** Writes down for people how fetching goes. Letters do not wait for it: what can't be written is written next time. */
@Component
class MailboxStates {

    private static final Logger log = LoggerFactory.getLogger(MailboxStates.class);
    private static final Duration SELDOM = Duration.ofSeconds(20);
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<EmailAddress, Instant> written = new ConcurrentHashMap<>();

    MailboxStates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void fetched(EmailAddress mailbox) {
        var now = clock.instant();
        var before = written.get(mailbox);
        if (before != null && now.isBefore(before.plus(SELDOM))) {
            return;
        }
        if (write("""
                insert into desk.mailbox_state (mailbox, fetched_at) values (:mailbox, :now)
                on conflict (mailbox) do update set fetched_at = :now, trouble = '', trouble_at = null
                """, mailbox, now, "")) {
            written.put(mailbox, now);
        }
    }

    void trouble(EmailAddress mailbox, String why) {
        written.remove(mailbox);
        write("""
                insert into desk.mailbox_state (mailbox, trouble, trouble_at) values (:mailbox, :why, :now)
                on conflict (mailbox) do update set trouble = :why,
                    trouble_at = coalesce(desk.mailbox_state.trouble_at, :now)
                """, mailbox, clock.instant(), why);
    }

    private boolean write(String sql, EmailAddress mailbox, Instant now, String why) {
        var plain = why.replaceAll("\\p{Cntrl}+", " ").strip();
        try {
            jdbc.sql(sql)
                    .param("mailbox", mailbox.value())
                    .param("now", Timestamp.from(now))
                    .param("why", plain.substring(0, Math.min(plain.length(), LONGEST)))
                    .update();
            return true;
        } catch (DataAccessException unreachable) {
            log.debug("How the mailbox {} is doing can't be written down", mailbox, unreachable);
            return false;
        }
    }
}
