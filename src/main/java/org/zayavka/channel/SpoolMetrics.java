package org.zayavka.channel;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long the spools are; each figure is counted on an index that holds only unfinished rows. */
@Component
class SpoolMetrics implements MeterBinder {

    private final JdbcClient jdbc;

    SpoolMetrics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "zayavka.inbox.waiting", "select count(*) from desk.inbox where state = 'WAITING'");
        gauge(registry, "zayavka.inbox.failed", "select count(*) from desk.inbox where state = 'FAILED'");
        gauge(registry, "zayavka.outbox.waiting", "select count(*) from desk.outbox where next_attempt_at is not null");
    }

    private void gauge(MeterRegistry registry, String name, String sql) {
        Gauge.builder(name, () -> jdbc.sql(sql).query(Long.class).single())
                .baseUnit("messages")
                .register(registry);
    }
}
