package org.zayavka.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.OneNode;
import org.zayavka.support.TestPostgres;

/** The desk keeps what it is told to keep, and nothing of what it is told to forget. */
@NullUnmarked
class RetentionTests {

    private static final Instant NOW = Instant.parse("2031-11-23T00:00:00Z");
    private static final Instant OLD = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant YOUNG = Instant.parse("2026-11-24T10:00:00Z");

    private final DataSource database = TestPostgres.database();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Past past = new Past(jdbc);
    private final Retention retention = retention(2);

    private Retention retention(int batch) {
        var letters = new RawLetters(jdbc);
        return new Retention(
                new OldTickets(jdbc, new UnusedFiles(jdbc), letters),
                new OldLetters(jdbc, letters),
                new OldOriginals(jdbc),
                new OldDecisions(jdbc),
                new OldCalls(jdbc),
                new OldClaims(jdbc, new UnusedFiles(jdbc), letters),
                new OldRequests(jdbc),
                new RetentionSettings(
                        Period.ofYears(5),
                        Period.ofYears(5),
                        Period.ofYears(6),
                        Period.ofYears(6),
                        Period.ofYears(5),
                        Period.ofYears(5),
                        Period.ofDays(60),
                        Period.ofDays(1),
                        Period.ofYears(3),
                        "-",
                        batch),
                new DeskSettings(
                        ZoneId.of("Europe/Moscow"),
                        DeskSettings.FilePolicy.ACCEPT,
                        Map.of(),
                        "workdays9to19",
                        Map.of()),
                new OneNode(database),
                new TransactionTemplate(new JdbcTransactionManager(database)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void callsThatBecameNoTicketGoAfterTheirTimeTheOthersWithTheirTicket() {
        past.ticket(1, "CLOSED", OLD, "old");
        past.ticket(2, "CLOSED", YOUNG, "young");
        call("old", OLD, null);
        call("young", YOUNG, null);
        call("of the old ticket", YOUNG, 1L);
        call("of the young ticket", OLD, 2L);

        retention.forget();

        assertThat(past.texts("select caller from desk.phone_call"))
                .containsExactlyInAnyOrder("young", "of the young ticket");
    }

    /** S1.8, S4.2 */
    @Test
    void whatWasSaidOfAnOldTicketStaysAsAFigureAlone() {
        past.ticket(1, "CLOSED", OLD, "old");
        past.ticket(2, "CLOSED", YOUNG, "young");
        jdbc.sql("""
                insert into desk.rating (ticket, score, words, rated_at, rated_on, changed_at, agent, queue, plan,
                    priority, company_name)
                select ticket, 2, 'Долго', now(), current_date, now(), 'anna', 'line1', 'basic', 'normal', ''
                  from generate_series(1, 2) as ticket
                """).update();
        jdbc.sql("""
                insert into desk.quality_call (ticket, person, planned_at, share, reason, table_version, wish, score,
                    agent, queue, plan, priority, company_name)
                select ticket, 'olga' || ticket || '@example.com', now(), 10, 'byShare', 1, 'Звоните', 4, 'anna', 'line1',
                       'basic', 'normal', ''
                  from generate_series(1, 2) as ticket
                """).update();

        retention.forget();

        assertThat(past.texts("select ticket || ' ' || score || words from desk.rating order by ticket"))
                .containsExactly("1 2", "2 2Долго");
        assertThat(past.texts("select person || ' ' || score || wish from desk.quality_call order by ticket"))
                .containsExactly("gone-1 4", "olga2@example.com 4Звоните");
    }

    private void call(String caller, Instant at, @org.jspecify.annotations.Nullable Long ticket) {
        jdbc.sql("""
                insert into desk.phone_call (began_at, operator, caller, check_result, ticket)
                values (:at, 'anna', :caller, 'INCOMPLETE', :ticket)
                """)
                .param("at", java.sql.Timestamp.from(at))
                .param("caller", caller)
                .param("ticket", ticket)
                .update();
    }

    /** S3.10 */
    @Test
    void answeredClaimsGoWithTheirFilesAndTicketsWaitForTheEndOfTheirs() {
        past.ticket(1, "CLOSED", OLD, "evidence");
        past.ticket(2, "CLOSED", OLD, "of an answered claim");
        claim("open", null, 1);
        claim("answered long ago", OLD, 2);
        claim("answered", YOUNG, 2);

        retention.forget();

        assertThat(past.texts("select substance from desk.claim")).containsExactlyInAnyOrder("open", "answered");
        assertThat(past.numbers("select number from desk.ticket")).containsExactly(1L);
        assertThat(past.texts("select sha256 from desk.file"))
                .containsExactlyInAnyOrder("evidence", "scan of open", "scan of answered");
    }

    private void claim(String substance, @org.jspecify.annotations.Nullable Instant closed, long ticket) {
        jdbc.sql("insert into desk.file (sha256, bytes, size) values ('scan of ' || :substance, '', 0)")
                .param("substance", substance)
                .update();
        jdbc.sql("""
                with added as (
                    insert into desk.claim (state, source, language, arrived_at, arrived_on, due_on, due_at, warn_at,
                        registered_by, mailbox, owner_name, contract_number, contact_phone, substance, specialist,
                        answer_by, postal_address, fax, email, closed_at)
                    values ('ANSWERED', 'paper', 'ru', now(), current_date, current_date, now(), '{}', '', '', '', '', '',
                        :substance, '', '', '', '', '', :closed::timestamptz)
                    returning number),
                file as (
                    insert into desk.claim_file (claim, kind, name, type, size, file, at, by)
                    select number, 'SCAN', 'a', 'b', 0, 'scan of ' || :substance, now(), '' from added)
                insert into desk.claim_ticket (claim, ticket) select number, :ticket from added
                """)
                .param("substance", substance)
                .param("closed", closed == null ? null : java.sql.Timestamp.from(closed))
                .param("ticket", ticket)
                .update();
    }

    @Test
    void closedTicketsGoWithAllThatLiesAboutThemAfterTheirTime() {
        LongStream.rangeClosed(1, 5).forEach(number -> past.ticket(number, "CLOSED", OLD, "old " + number));
        past.ticket(6, "CLOSED", YOUNG, "young");
        past.ticket(7, "WORKING", OLD, "open");

        retention.forget();

        for (var row : new String[] {
            "number from desk.ticket",
            "ticket from desk.message",
            "ticket from desk.participant",
            "ticket from desk.ticket_event",
            "ticket from desk.outbox",
            "message from desk.outbox_sent",
            "ticket from desk.intake_record",
            "id from desk.inbox",
            "business_key::bigint from desk.decision_trace where business_key not like 'inbox%'",
            "substr(business_key, 7)::bigint from desk.decision_trace where business_key like 'inbox%'"
        }) {
            assertThat(past.numbers("select " + row)).as(row).containsExactlyInAnyOrder(6L, 7L);
        }
        assertThat(past.texts("select sha256 from desk.file")).containsExactlyInAnyOrder("young", "open");
        assertThat(past.numbers("select count(*) from desk.figure_ticket"))
                .as("figures name no requester and stay")
                .containsExactly(7L);
    }

    @Test
    void bytesThatAnotherLetterHasTooStay() {
        past.ticket(1, "CLOSED", OLD, "logo");
        past.ticket(2, "CLOSED", YOUNG, "logo");

        retention.forget();

        assertThat(past.texts("select sha256 from desk.file")).containsExactly("logo");
    }

    /** S5.4 */
    @Test
    void aLetterThatOpenedAnotherTicketStaysWithThatOne() {
        past.ticket(1, "CLOSED", OLD, "first");
        past.ticket(2, "CLOSED", YOUNG, "second");
        past.message(2, 1, "first");
        past.event(1, "LetterSplitOff", "{\"newTicket\": 2, \"by\": \"anna\"}");

        retention.forget();

        assertThat(past.numbers("select id from desk.inbox order by id")).containsExactly(1L, 2L);
        assertThat(past.numbers("select distinct ticket from desk.intake_record"))
                .containsExactly(2L);
        assertThat(past.texts("select sha256 from desk.file")).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void lettersThatBecameNoTicketGoToo() {
        past.letter(1, null, OLD);
        past.letter(2, null, YOUNG);
        past.letter(3, null, OLD);
        jdbc.sql("update desk.intake_record set outcome = 'HELD' where inbox = 3")
                .update();

        retention.forget();

        assertThat(past.numbers("select id from desk.inbox order by id"))
                .as("what waits for a person is not forgotten")
                .containsExactly(2L, 3L);
    }

    /** 152-FZ: each kind of traces has a time of its own. */
    @Test
    void originalsDecisionsAndRecordsOfErasuresGoAfterTheirTime() {
        past.ticket(1, "WORKING", Instant.parse("2025-11-20T10:00:00Z"), "old");
        past.ticket(2, "WORKING", YOUNG, "young");
        past.letter(3, null, Instant.parse("2025-11-20T10:00:00Z"));
        jdbc.sql("update desk.intake_record set outcome = 'HELD' where inbox = 3")
                .update();
        jdbc.sql("update desk.decision_trace set evaluated_at = '2025-11-20T10:00:00Z' where business_key = '1'")
                .update();
        jdbc.sql("""
                insert into desk.privacy_request (kind, person, asked_by, reason, login, at, state, finished_at)
                select 'ERASURE', state, 'PERSON', '', 'galina', now(), state, finished_at::timestamptz
                from (values ('DONE', '2028-11-20'), ('CANCELLED', '2028-11-24'), ('WAITING', null)) given (state, finished_at)
                """).update();

        retention.forget();

        assertThat(past.numbers("select id from desk.inbox where octet_length(raw) > 0 order by id"))
                .as("the letter that waits for a person is whole")
                .containsExactly(2L, 3L);
        assertThat(past.numbers("select id from desk.inbox order by id")).containsExactly(1L, 2L, 3L);
        assertThat(past.texts("select business_key from desk.decision_trace where business_key not like 'inbox%'"))
                .containsExactly("2");
        assertThat(past.texts("select state from desk.privacy_request order by id"))
                .containsExactly("CANCELLED", "WAITING");
    }

    /** A room that gets a new table about tickets says here what becomes of it. */
    @Test
    void knowsEveryTableThatIsAboutATicketOrALetter() {
        assertThat(past.texts("""
                select distinct table_name from information_schema.columns
                 where table_schema = 'desk' and column_name in ('ticket', 'message', 'inbox', 'business_key')
                """))
                .containsExactlyInAnyOrder(
                        "claim",
                        "claim_message",
                        "claim_ticket",
                        "message",
                        "participant",
                        "ticket_event",
                        "attachment",
                        "outbox",
                        "outbox_sent",
                        "intake_record",
                        "decision_trace",
                        // They go with the ticket's row; the last is a row a person, whatever the ticket.
                        "draft",
                        "undo",
                        "ticket_link",
                        "writing",
                        // It goes with the ticket too; a number in the report of an action on many goes with the
                        // report.
                        "search_ticket",
                        "bulk_item",
                        // Visits go with their acts, calls with their ticket; what was charged names nobody and
                        // belongs to the accounts.
                        "visit",
                        "visit_act",
                        "phone_call",
                        "charge",
                        // Without words and persons they are figures, which stay.
                        "rating",
                        "quality_call",
                        // What was erased of it, without a name; kept as long as such records are.
                        "privacy_request");
    }
}
