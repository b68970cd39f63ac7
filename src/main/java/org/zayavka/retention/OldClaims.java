package org.zayavka.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes claims that were closed long ago, with their files, letters and log. */
@Component
class OldClaims implements Forgettable {

    private final JdbcClient jdbc;
    private final UnusedFiles files;
    private final RawLetters letters;

    OldClaims(JdbcClient jdbc, UnusedFiles files, RawLetters letters) {
        this.jdbc = jdbc;
        this.files = files;
        this.letters = letters;
    }

    @Override
    public String name() {
        return "closed claims";
    }

    @Override
    public Optional<Instant> oldest() {
        return jdbc.sql("select closed_at from desk.claim where closed_at is not null order by closed_at limit 1")
                .query(Instants::first)
                .optional();
    }

    @Override
    public int forget(Instant before, int atMost) {
        var claims = jdbc.sql("""
                select number from desk.claim where closed_at < :before
                 order by closed_at limit :limit for update skip locked
                """)
                .param("before", Timestamp.from(before))
                .param("limit", atMost)
                .query(Long.class)
                .list();
        if (!claims.isEmpty()) {
            forget(claims.toArray(Long[]::new));
        }
        return claims.size();
    }

    private void forget(Long[] claims) {
        var kept = files.ofClaims(claims);
        letters.forget(jdbc.sql("""
                select inbox from desk.claim_message where claim = any(:claims) and inbox is not null
                union
                select inbox from desk.claim where number = any(:claims) and inbox is not null
                """).param("claims", claims).query(Long.class).list());
        jdbc.sql("""
                delete from desk.outbox where ticket is null and id in (
                    select outbox from desk.claim_message where claim = any(:claims) and outbox is not null)
                """).param("claims", claims).update();
        // Its files, letters, facts and links go with it.
        jdbc.sql("delete from desk.claim where number = any(:claims)")
                .param("claims", claims)
                .update();
        files.forget(kept);
    }
}
