package org.zayavka.privacy;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must be over before a person is erased: somebody is still at work with them. */
@Component
class Obstacles {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    Obstacles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open tickets and claims, letters that wait for a person or are being taken in, letters on their way to them. */
    List<Holdings.Obstacle> of(Person person) {
        return jdbc.sql("""
                with own as (
                    select number, state from desk.ticket where requester_address = :address or contact = :contact),
                open as (
                    select number from own where state <> 'CLOSED'
                    union
                    select number from desk.ticket
                    where state <> 'CLOSED' and number in (
                        select ticket from desk.participant where address = :address
                        union
                        select ticket from desk.message where address = :address and direction = 'IN'))
                select kind, number from (
                    select 1 as place, 'ticket' as kind, number from open
                    union all
                    select 1, 'claim', claim.number from desk.claim
                    where closed_at is null and """ + ClaimsOfPersons.OF_PERSON + """
                    union all
                    select 2, 'held', inbox from desk.intake_record where sender = :address and outcome = 'HELD'
                    union all
                    select 3, 'arriving', id from desk.inbox where state = 'WAITING' and sender = :address
                    union all
                    select 4, 'outgoing', id from desk.outbox
                    where next_attempt_at is not null
                        and (:address = any(to_addresses || cc_addresses) or ticket in (select number from own))) as busy
                order by place, number limit :most
                """)
                .param("address", person.address().value())
                .param("contact", person.contact())
                .param("phones", PhoneCalls.phones(person))
                .param("most", MOST)
                .query(Holdings.Obstacle.class)
                .list();
    }
}
