package org.zayavka.channel;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.EmailAddress;

/**
 * No address gets more than so many messages within an hour: the last dam against machines answering each other. Every
 * message counts; only what the machine composed for people outside is held, and only from the address that has had
 * enough.
 */
@Component
class HourlyCap {

    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final ChannelSettings settings;
    private final Clock clock;

    HourlyCap(JdbcClient jdbc, ChannelSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Which of the addresses have had enough, and until when. Locks the addresses until the transaction ends, so that
     * two senders never both see the last free place.
     */
    Map<EmailAddress, Instant> held(List<EmailAddress> addresses) {
        var held = new LinkedHashMap<EmailAddress, Instant>();
        // Sorted, so that two messages to the same people never wait for each other.
        addresses.stream().map(EmailAddress::value).sorted().forEach(this::lock);
        for (var address : addresses) {
            until(address).ifPresent(until -> held.put(address, until));
        }
        return held;
    }

    /** When the first of the held addresses may get mail again; null when none is held. */
    static @Nullable Instant firstFree(Map<EmailAddress, Instant> held) {
        return held.values().stream().min(Instant::compareTo).orElse(null);
    }

    private void lock(String address) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:address, 2))) as locked")
                .param("address", address)
                .query(Integer.class)
                .single();
    }

    /** When the oldest of the messages that fill the cap leaves the hour; a clock that was set back forgets the rest. */
    private Optional<Instant> until(EmailAddress address) {
        var now = clock.instant();
        return jdbc.sql("""
                select sent_at
                from desk.outbox_sent
                where address = :address and sent_at > :since and sent_at <= :now
                order by sent_at desc
                offset :cap - 1
                limit 1
                """)
                .param("address", address.value())
                .param("since", Timestamp.from(now.minus(HOUR)))
                .param("now", Timestamp.from(now))
                .param("cap", settings.outPerAddressAndHour())
                .query(Timestamp.class)
                .optional()
                .map(oldest -> oldest.toInstant().plus(HOUR));
    }
}
