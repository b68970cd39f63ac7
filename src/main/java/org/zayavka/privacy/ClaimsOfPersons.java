package org.zayavka.privacy;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.retention.UnusedFiles;

/**
 * Erases the person from closed claims of theirs; an open one is an obstacle. The days, what it was about, who decided
 * how, and what was paid stay.
 */
@Component
@Order(6)
class ClaimsOfPersons implements Erasable {

    /** By the contact, the address or the phone that they gave. */
    static final String OF_PERSON = """
            (claim.contact = :contact or claim.email = :address
                or regexp_replace(claim.contact_phone, '\\D', '', 'g') like any(:phones)
                or exists (select from desk.claim_message message
                            where message.claim = claim.number and message.address = :address and not message.stranger))
            """;

    private final JdbcClient jdbc;
    private final EngineRows engine;
    private final UnusedFiles files;

    ClaimsOfPersons(JdbcClient jdbc, EngineRows engine, UnusedFiles files) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.files = files;
    }

    @Override
    public int erase(Erasure erasure, int atMost) {
        var claims = jdbc.sql("""
                select number from desk.claim where %s and closed_at is not null and substance <> :mark
                 order by number limit :limit for update
                """.formatted(OF_PERSON))
                .param("mark", Mark.TEXT)
                .param("contact", erasure.person.contact())
                .param("address", erasure.address())
                .param("phones", PhoneCalls.phones(erasure.person))
                .param("limit", atMost)
                .query(Long.class)
                .list();
        if (claims.isEmpty()) {
            return 0;
        }
        var numbers = claims.toArray(Long[]::new);
        var kept = files.ofClaims(numbers);
        wash(numbers);
        files.forget(kept);
        erasure.tally.add(Tally.CLAIMS, claims.size());
        erasure.tally.add(Tally.FILES, kept.size());
        engine.erase(erasure, erasure.wipe, keys(claims));
        return claims.size();
    }

    private void wash(Long[] claims) {
        write("""
                update desk.claim
                   set owner_name = :mark, contact_phone = '', substance = :mark, postal_address = '', fax = '',
                       email = '', contact = null, inbox = null, signature_file = null, answer_proof = '',
                       letter_file = null, letter_text = case when letter_text = '' then '' else :mark end,
                       explanation = case when explanation = '' then '' else :mark end,
                       decision_reasons = case when decision_reasons = '' then '' else :mark end,
                       version = version + 1
                 where number = any(:claims)
                """, claims);
        write("delete from desk.claim_file where claim = any(:claims)", claims);
        write("""
                update desk.claim_message set sender = case when direction = 'IN' then :mark else sender end,
                       address = '', subject = case when subject = '' then '' else :mark end, text = :mark
                 where claim = any(:claims)
                """, claims);
        // The names of files, addresses and people; dates of deadlines stay.
        write("""
                update desk.claim_event set facts = facts - 'name' - 'to' - 'proof' - 'why'
                       - (case when kind = 'ClaimLetterArrived' then 'from' else '' end)
                 where claim = any(:claims)
                """, claims);
    }

    private void write(String sql, Long[] claims) {
        var statement = jdbc.sql(sql).param("claims", claims);
        (sql.contains(":mark") ? statement.param("mark", Mark.TEXT) : statement).update();
    }

    /** What the processes of these claims are called. */
    static String[] keys(List<Long> claims) {
        return claims.stream().map(claim -> "C-" + claim).toArray(String[]::new);
    }
}
