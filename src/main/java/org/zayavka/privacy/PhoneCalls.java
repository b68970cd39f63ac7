package org.zayavka.privacy;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases the person from the calls they made: before their tickets, by which some of the calls are known. When it was,
 * who took it, the contract and what came of it stay.
 */
@Component("callsOfPersons")
@Order(5)
class PhoneCalls implements Erasable {

    /** Verified as the contact, from a phone of theirs, or become a ticket of theirs. */
    static final String OF_PERSON = """
            (phone_call.contact = :contact or phone_call.search_key like any(:phones)
                or phone_call.ticket in (
                    select number from desk.ticket where requester_address = :address or contact = :contact))
            """;

    private final JdbcClient jdbc;
    private final EngineRows engine;

    PhoneCalls(JdbcClient jdbc, EngineRows engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    @Override
    public int erase(Erasure erasure, int atMost) {
        var calls = jdbc.sql("""
                update desk.phone_call
                   set caller = :mark, stated_surname = '', name = '', phone = '', contact = null,
                       about = case when about = '' then '' else :mark end,
                       solution = case when solution = '' then '' else :mark end,
                       note = case when note = '' then '' else :mark end, recording = ''
                 where id in (select id from desk.phone_call where %s and caller <> :mark order by id limit :limit)
                returning id
                """.formatted(OF_PERSON))
                .param("mark", Mark.TEXT)
                .param("contact", erasure.person.contact())
                .param("address", erasure.address())
                .param("phones", phones(erasure.person))
                .param("limit", atMost)
                .query(Long.class)
                .list();
        erasure.tally.add(Tally.CALLS, calls.size());
        engine.erase(erasure, erasure.wipe, keys(calls));
        return calls.size();
    }

    /** What the processes of these calls are called. */
    static String[] keys(List<Long> calls) {
        return calls.stream().map(call -> "call-" + call).toArray(String[]::new);
    }

    /** However they are written. */
    static String[] phones(Person person) {
        return person.phones().stream()
                .map(Redaction::digits)
                .flatMap(java.util.Optional::stream)
                .map(digits -> "%" + digits + "%")
                .toArray(String[]::new);
    }
}
