package org.zayavka.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who tries link after link is heard no more for a while; a right link never counts. */
@Component
class WrongLinks {

    private static final int REMEMBERED = 10_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final PortalSettings settings;
    private final Clock clock;
    private final Map<String, Tries> senders = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Tries(Instant since, int count) {}

    WrongLinks(PortalSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    synchronized boolean areTooMany(String sender) {
        return now(sender).count() >= settings.perMinute();
    }

    synchronized void count(String sender) {
        var tries = now(sender);
        senders.put(sender, new Tries(tries.since(), tries.count() + 1));
    }

    private Tries now(String sender) {
        var tries = senders.get(sender);
        var now = clock.instant();
        return tries == null || Duration.between(tries.since(), now).compareTo(MINUTE) >= 0 ? new Tries(now, 0) : tries;
    }
}
