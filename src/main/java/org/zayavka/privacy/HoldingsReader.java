package org.zayavka.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks through the tables for what they hold about a person. */
@Component
public class HoldingsReader {

    private static final int MOST_SHOWN = 100;

    private final JdbcClient jdbc;
    private final Persons persons;
    private final Obstacles obstacles;
    private final Mentions mentions;
    private final EngineRows engine;

    HoldingsReader(JdbcClient jdbc, Persons persons, Obstacles obstacles, Mentions mentions, EngineRows engine) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.obstacles = obstacles;
        this.mentions = mentions;
        this.engine = engine;
    }

    public Holdings of(Person person) {
        var tickets = tickets(person);
        var own = numbers(tickets, true);
        var others = numbers(tickets, false);
        var letters = letters(person, own);
        return new Holdings(
                person,
                company(person),
                counts(person, own, others, letters),
                staying(own),
                tickets.stream().limit(MOST_SHOWN).toList(),
                obstacles.of(person),
                mentions.of(person),
                otherAddresses(person),
                sameName(person));
    }

    /** All of them: own ones first, the newest first. */
    List<Holdings.Touched> tickets(Person person) {
        return jdbc.sql("""
                with own as (
                    select number from desk.ticket where requester_address = :address or contact = :contact),
                others as (
                    select ticket as number from desk.participant where address = :address
                    union
                    select ticket from desk.message where address = :address and direction = 'IN'
                    except
                    select number from own)
                select number, subject, state, arrived_at as at, number in (select number from own) as own
                from desk.ticket where number in (select number from own union all select number from others)
                order by own desc, number desc
                """)
                .param("address", person.address().value())
                .param("contact", person.contact())
                .query(Holdings.Touched.class)
                .list();
    }

    private static Long[] numbers(List<Holdings.Touched> tickets, boolean own) {
        return tickets.stream()
                .filter(ticket -> ticket.own() == own)
                .map(Holdings.Touched::number)
                .toArray(Long[]::new);
    }

    /** Letters as they came in: of the person's own tickets, and whatever else they sent. */
    private Long[] letters(Person person, Long[] own) {
        return jdbc.sql("""
                select inbox from desk.intake_record where ticket = any(:own)
                union
                select inbox from desk.intake_record where sender = :address
                union
                select id from desk.inbox where state = 'FAILED' and sender = :address
                """)
                .param("own", own)
                .param("address", person.address().value())
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    private Map<String, Long> counts(Person person, Long[] own, Long[] others, Long[] letters) {
        var keys = EngineRows.keys(own, List.of(letters));
        var counts = new LinkedHashMap<String, Long>();
        counts.put(Tally.REGISTER, person.contact() == null ? 0L : 1L);
        counts.put(Tally.HISTORY, history(person));
        counts.put(Tally.TICKETS, (long) own.length);
        counts.put(Tally.OTHERS_TICKETS, (long) others.length);
        counts.put(Tally.MESSAGES, said(person, own, others, "count(*)", ""));
        counts.put(
                Tally.FILES,
                said(person, own, others, "count(*)", "join desk.attachment on attachment.message = message.id"));
        counts.put(Tally.ORIGINALS, count("desk.inbox where id = any(:ids) and octet_length(raw) > 0", letters));
        counts.put(Tally.SENT, sent(person, own));
        counts.put(Tally.DRAFTS, count("desk.draft where ticket = any(:ids)", own));
        counts.put(Tally.EVENTS, count("desk.ticket_event where ticket = any(:ids)", own));
        counts.put(
                Tally.DECISIONS,
                jdbc.sql("select count(*) from desk.decision_trace where business_key = any(:keys)")
                        .param("keys", keys)
                        .query(Long.class)
                        .single());
        var calls = calls(person);
        counts.put(Tally.CALLS, (long) calls.size());
        var claims = claims(person);
        counts.put(Tally.CLAIMS, (long) claims.size());
        keys = Stream.of(keys, PhoneCalls.keys(calls), ClaimsOfPersons.keys(claims))
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
        counts.put(Tally.VARIABLES, engine.count(keys, Tally.VARIABLES));
        counts.put(Tally.COMMENTS, engine.count(keys, Tally.COMMENTS));
        return counts;
    }

    private List<Long> calls(Person person) {
        return jdbc.sql("select id from desk.phone_call where " + PhoneCalls.OF_PERSON + " and caller <> :mark")
                .param("contact", person.contact())
                .param("address", person.address().value())
                .param("phones", PhoneCalls.phones(person))
                .param("mark", Mark.TEXT)
                .query(Long.class)
                .list();
    }

    private List<Long> claims(Person person) {
        return jdbc.sql("select number from desk.claim where " + ClaimsOfPersons.OF_PERSON + " and substance <> :mark")
                .param("contact", person.contact())
                .param("address", person.address().value())
                .param("phones", PhoneCalls.phones(person))
                .param("mark", Mark.TEXT)
                .query(Long.class)
                .list();
    }

    /** What was changed in the register about this contact. */
    private Long history(Person person) {
        return jdbc.sql("select count(*) from desk.audit where subject = 'contact' and key = :contact::text")
                .param("contact", person.contact())
                .query(Long.class)
                .single();
    }

    private Long said(Person person, Long[] own, Long[] others, String what, String with) {
        return jdbc.sql("""
                select %1$s from desk.message %2$s where ticket = any(:others) and direction = 'IN' and address = :address
                """.formatted(what, with))
                        .param("others", others)
                        .param("address", person.address().value())
                        .query(Long.class)
                        .single()
                + jdbc.sql("""
                        select %1$s from desk.message %2$s join desk.ticket on ticket.number = message.ticket
                        where message.ticket = any(:own) and (direction <> 'IN' or message.address is null
                            or message.address = :address or message.address = requester_address)
                        """.formatted(what, with))
                        .param("own", own)
                        .param("address", person.address().value())
                        .query(Long.class)
                        .single();
    }

    private Long sent(Person person, Long[] own) {
        return jdbc.sql("""
                select count(*) from (
                    select id from desk.outbox where ticket = any(:own)
                    union
                    select message from desk.outbox_sent where address = :address
                    union
                    select id from desk.outbox
                    where state in ('FAILED', 'BOUNCED') and :address = any(to_addresses || cc_addresses)) as letter
                """)
                .param("own", own)
                .param("address", person.address().value())
                .query(Long.class)
                .single();
    }

    /** The traces without the person. */
    private Map<String, Long> staying(Long[] own) {
        var staying = new LinkedHashMap<String, Long>();
        staying.put(Tally.TICKETS, (long) own.length);
        staying.put(Tally.EVENTS, count("desk.ticket_event where ticket = any(:ids)", own));
        staying.put("figures", count("desk.figure_ticket where number = any(:ids)", own));
        return staying;
    }

    private Long count(String from, Long[] ids) {
        return jdbc.sql("select count(*) from " + from)
                .param("ids", ids)
                .query(Long.class)
                .single();
    }

    private String company(Person person) {
        return person.contact() == null
                ? ""
                : jdbc.sql("""
                        select company.name from desk.contact join desk.company on company.id = contact.company
                        where contact.id = :contact
                        """)
                        .param("contact", person.contact())
                        .query(String.class)
                        .optional()
                        .orElse("");
    }

    private List<String> otherAddresses(Person person) {
        return person.contact() == null
                ? List.of()
                : jdbc.sql("""
                        select distinct requester_address from desk.ticket
                        where contact = :contact and requester_address <> :address order by 1
                        """)
                        .param("contact", person.contact())
                        .param("address", person.address().value())
                        .query(String.class)
                        .list();
    }

    private List<Persons.Found> sameName(Person person) {
        var same = new ArrayList<Persons.Found>();
        if (person.name().contains(" ")) {
            persons.find(person.name()).stream()
                    .filter(found -> !found.address().equals(person.address().value()))
                    .forEach(same::add);
        }
        return same;
    }
}
