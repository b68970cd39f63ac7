package org.zayavka.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.privacy.PrivacyRequest.AskedBy;
import org.zayavka.privacy.PrivacyRequest.State;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Files;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Everywhere;
import org.zayavka.workplace.search.SearchIndex;

/** 152-FZ: whoever asks for it is forgotten, and nobody else. Each test has people of its own. */
@NullUnmarked
@DeskTest
class ErasureTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Files files;

    @Autowired
    Erasures erasures;

    @Autowired
    ErasureWork work;

    @Autowired
    Persons persons;

    @Autowired
    HoldingsReader holdings;

    @Autowired
    Mentions mentions;

    @Autowired
    Obstacles obstacles;

    @Autowired
    List<Erasable> places;

    @Autowired
    List<ErasureListener> listeners;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SearchIndex index;

    private PersonRows rows;
    private String family;
    private String name;
    private String address;

    @BeforeEach
    void somebodyNew() {
        rows = new PersonRows(jdbc, files);
        family = "Тестова" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        name = "Вера " + family;
        address = "vera" + UUID.randomUUID().toString().substring(0, 8) + "@person.example";
    }

    private long ask() {
        return erasures.begin(new EmailAddress(address), AskedBy.PERSON, "обращение от 20 ноября", "galina");
    }

    private State state(long request) {
        return erasures.get(request).orElseThrow().state();
    }

    private Person person() {
        return persons.of(new EmailAddress(address));
    }

    private void found(long... tickets) {
        transaction.executeWithoutResult(status -> index.renew(
                java.util.Arrays.stream(tickets).mapToObj(TicketId::new).toList()));
    }

    /** S3.10: a claim that is still open is an obstacle; an answered one keeps its days and names nobody. */
    @Test
    void anAnsweredClaimForgetsItsOwner() {
        var claim = claim();
        assertThat(obstacles.of(person())).extracting(Holdings.Obstacle::kind).containsExactly("claim");
        jdbc.sql("update desk.claim set state = 'ANSWERED', closed_at = now() where number = ?")
                .param(claim)
                .update();

        var request = ask();
        work.work();

        assertThat(state(request)).isEqualTo(State.DONE);
        var everywhere = new Everywhere(jdbc);
        for (var words : List.of(address, family.toLowerCase(java.util.Locale.ROOT))) {
            assertThat(everywhere.tablesWith(words)).as(words).isEmpty();
        }
        assertThat(jdbc.sql("select due_on is not null and contract_number = '100-24' from desk.claim where number = ?")
                        .param(claim)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private long claim() {
        var claim = jdbc.sql("""
                insert into desk.claim (state, source, language, arrived_at, arrived_on, due_on, due_at, warn_at,
                    registered_by, mailbox, owner_name, contract_number, contact_phone, substance, specialist,
                    answer_by, postal_address, fax, email)
                values ('REGISTERED', 'paper', 'ru', now(), current_date, current_date, now(), '{}', '', '', :name,
                    '100-24', '+7 916 123-45-67', :name || ' недовольна', '', 'email', :name, '', :address)
                returning number
                """)
                .param("name", name)
                .param("address", address)
                .query(Long.class)
                .single();
        var file = files.keep(("Подпись: " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        jdbc.sql("insert into desk.claim_file (claim, kind, name, type, size, file, at, by)"
                        + " values (?, 'SCAN', ?, 'text/plain', 1, ?, now(), '')")
                .params(claim, name + ".txt", file.sha256())
                .update();
        jdbc.sql("insert into desk.claim_message (claim, direction, sender, address, subject, text, at)"
                        + " values (?, 'IN', ?, ?, ?, ?, now())")
                .params(claim, name, address, name, "Пишет " + name)
                .update();
        jdbc.sql("insert into desk.claim_event (claim, at, by, kind, facts)"
                        + " values (?, now(), '', 'ClaimFileAdded', jsonb_build_object('name', ?::text))")
                .params(claim, name + ".txt")
                .update();
        return claim;
    }

    @Test
    void nothingInAnyTableTellsOfThem() {
        var contact = rows.contact(name, address, "+7 916 123-45-67");
        rows.call(contact, name, "");
        rows.call(null, name, "8 (916) 123-45-67");
        var ticket = rows.ticket(name, address, "CLOSED");
        var letter = rows.letter(ticket, name, address, "Пишет " + name + ", " + address, "");
        rows.file(letter, "паспорт " + family + ".pdf", "паспорт " + address);
        rows.answer(ticket, address, "", "Здравствуйте, " + name + "!");
        rows.note(ticket, "Звонила " + name + ", +7 (916) 123-45-67");
        rows.original(name, address, "не в заявке");
        jdbc.sql(
                        "update desk.inbox set state = 'FAILED', next_attempt_at = now() + interval '1 year' where sender = ? and message_id not in (select message_id from desk.intake_record)")
                .param(address)
                .update();
        found(ticket);

        var request = ask();
        work.work();

        assertThat(state(request)).isEqualTo(State.DONE);
        var everywhere = new Everywhere(jdbc);
        for (var words : List.of(address, family.toLowerCase(java.util.Locale.ROOT), "123-45-67")) {
            assertThat(everywhere.tablesWith(words)).as(words).isEmpty();
        }
        assertThat(holdings.of(person()).isEmpty()).isTrue();
        assertThat(persons.find(address)).isEmpty();
    }

    /** S3.7: of a call it stays when it was and what came of it. */
    @Test
    void callsStayWithoutTheCaller() {
        var contact = rows.contact(name, address, "+7 916 555-01-01");
        rows.call(contact, name, "");
        rows.call(null, "Другой " + family, "+7 916 555-01-02");
        assertThat(holdings.of(person()).counts()).containsEntry(Tally.CALLS, 1L);

        ask();
        work.work();

        assertThat(jdbc.sql("select outcome || operator || caller || note from desk.phone_call where caller = ?")
                        .param(Mark.TEXT)
                        .query(String.class)
                        .list())
                .contains("recordedanna" + Mark.TEXT + Mark.TEXT);
        assertThat(jdbc.sql("select count(*) from desk.phone_call where caller = ?")
                        .param("Другой " + family)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    /** S1.8, S4.2: scores are figures, words and persons are not. */
    @Test
    void scoresStayWithoutWordsAndPerson() {
        var ticket = rows.ticket(name, address, "CLOSED");
        jdbc.sql("""
                insert into desk.rating (ticket, score, words, rated_at, rated_on, changed_at, agent, queue, plan,
                    priority, company_name)
                values (:ticket, 2, 'Пишет ' || :name, now(), current_date, now(), 'anna', 'line1', 'basic', 'normal', '')
                """).param("ticket", ticket).param("name", name).update();
        jdbc.sql("""
                insert into desk.quality_call (ticket, person, planned_at, share, reason, table_version, wish, score,
                    agent, queue, plan, priority, company_name)
                values (:ticket, :address, now(), 10, 'byShare', 1, 'Говорит ' || :name, 4, 'anna', 'line1', 'basic',
                    'normal', '')
                """)
                .param("ticket", ticket)
                .param("address", address)
                .param("name", name)
                .update();

        ask();
        work.work();

        assertThat(jdbc.sql("""
                        select rating.score || rating.words || call.score || call.wish || call.person
                          from desk.rating join desk.quality_call call using (ticket) where ticket = ?
                        """).param(ticket).query(String.class).single())
                .isEqualTo("2" + Mark.TEXT + "4" + Mark.TEXT + "erased-" + ticket);
    }

    @Test
    void numbersTimesStatesAndWordsOfTablesStay() {
        var ticket = rows.ticket(name, address, "CLOSED");
        rows.letter(ticket, name, address, "Текст", "");

        ask();
        work.work();

        assertThat(rows.text("select subject || '|' || requester_name from desk.ticket where number = ?", ticket))
                .isEqualTo(Mark.TEXT + "|" + Mark.TEXT);
        assertThat(rows.text(
                        "select state || closing || queue || priority || company_name from desk.ticket where number = ?",
                        ticket))
                .isEqualTo("CLOSEDCONFIRMEDline1NORMALООО «Ромашка»");
        assertThat(rows.text(
                        "select facts from desk.ticket_event where ticket = ? and kind = 'TicketRegistered'", ticket))
                .contains(Mark.TEXT, "ООО «Ромашка»");
        assertThat(rows.text("select steps from desk.decision_trace where business_key = ?", String.valueOf(ticket)))
                .contains("basic", "Так решила таблица", "rule1", "\"Раз\":2", Mark.TEXT);
        assertThat(rows.text(
                        "select facts from desk.ticket_event where ticket = ? and kind = 'PersonalDataErased'", ticket))
                .contains("request");
        assertThat(rows.text("select pieces || remarks::text from desk.message where ticket = ?", ticket))
                .contains(Mark.REMARK)
                .doesNotContain("Текст");
    }

    @Test
    void whatOthersSaidAndHaveStaysWithThem() {
        var ticket = rows.ticket("Пётр Лисицын", "petr-" + address, "CLOSED");
        rows.participant(ticket, address);
        var theirs = rows.letter(ticket, name, address, "Моё мнение", "");
        var shared = rows.file(theirs, "договор.pdf", "договор " + family.length() + UUID.randomUUID());
        var own = rows.file(rows.letter(ticket, name, address, "Ещё", ""), "своё.pdf", "своё " + UUID.randomUUID());
        var petrs = rows.letter(
                ticket,
                "Пётр Лисицын",
                "petr-" + address,
                "Согласен с тем, что пишет " + name + " (" + address + "). Принтер стоит.",
                "");
        jdbc.sql("insert into desk.attachment values (?, 0, 'договор.pdf', 'application/pdf', 3, ?, '')")
                .params(petrs, shared)
                .update();
        rows.answer(ticket, "petr-" + address, address, "Пётр, принято.");

        ask();
        work.work();

        assertThat(rows.text("select pieces from desk.message where id = ?", petrs))
                .contains("Принтер стоит", Mark.TEXT)
                .doesNotContain(family, address);
        assertThat(rows.text("select requester_name from desk.ticket where number = ?", ticket))
                .isEqualTo("Пётр Лисицын");
        assertThat(rows.text("select text_body || cc_addresses::text from desk.outbox where ticket = ?", ticket))
                .contains("Пётр, принято.", Mark.ADDRESS);
        assertThat(rows.count("desk.file where sha256 = ?", shared))
                .as("a file that Pyotr sent too")
                .isOne();
        assertThat(rows.count("desk.file where sha256 = ?", own)).isZero();
        assertThat(rows.count("desk.participant where address = ?", address)).isZero();
    }

    /** In their own tickets other people's letters stay, without what they quoted. */
    @Test
    void quotesOfThemGoFromOthersLettersInTheirTickets() {
        var ticket = rows.ticket(name, address, "CLOSED");
        rows.letter(ticket, name, address, "Секрет", "");
        var petrs = rows.letter(ticket, "Пётр Лисицын", "petr-" + address, "Поддерживаю", "> Секрет");

        ask();
        work.work();

        assertThat(rows.text("select pieces || html from desk.message where id = ?", petrs))
                .contains("Поддерживаю", Mark.TEXT)
                .doesNotContain("Секрет");
    }

    @Test
    void waitsUntilTheirTicketsAreClosedAndThenBeginsByItself() {
        var open = rows.ticket(name, address, "WORKING");
        var closed = rows.ticket(name, address, "CLOSED");

        var request = ask();
        work.work();

        assertThat(state(request)).isEqualTo(State.WAITING);
        assertThat(erasures.waitsFor(request)).containsExactly(new Holdings.Obstacle("ticket", open));
        assertThat(rows.text("select requester_address from desk.ticket where number = ?", closed))
                .isEqualTo(address);

        jdbc.sql("update desk.ticket set state = 'CLOSED', closed_at = now() where number = ?")
                .param(open)
                .update();
        work.work();

        assertThat(state(request)).isEqualTo(State.DONE);
        assertThat(rows.count("desk.ticket where requester_address = ?", address))
                .isZero();
    }

    @Test
    void canBeCancelledWhileItWaitsAndNotLater() {
        var open = rows.ticket(name, address, "WORKING");
        var request = ask();
        assertThatThrownBy(this::ask).isInstanceOf(Refusal.class).hasMessageContaining("уже удаляются");

        erasures.cancel(request);
        jdbc.sql("update desk.ticket set state = 'CLOSED', closed_at = now() where number = ?")
                .param(open)
                .update();
        work.work();

        assertThat(rows.count("desk.ticket where requester_address = ?", address))
                .isOne();
        assertThat(rows.count("desk.privacy_subject where request = ?", request))
                .isZero();
        assertThatThrownBy(() -> erasures.cancel(request)).isInstanceOf(Refusal.class);
    }

    @Test
    void goesOnWhereADyingNodeLeftIt() {
        for (int i = 0; i < 50; i++) {
            rows.letter(rows.ticket(name, address, "CLOSED"), name, address, "Письмо " + i, "");
        }
        var dies = new ArrayList<Erasable>();
        var batches = new int[1];
        for (var place : places) {
            dies.add((erasure, atMost) -> {
                var done = place.erase(erasure, atMost);
                if (done > 0 && ++batches[0] == 2) {
                    throw new IllegalStateException("killed in the second batch");
                }
                return done;
            });
        }

        // The desk's own work holds still meanwhile.
        long request;
        synchronized (work) {
            request = ask();
            new ErasureWork(jdbc, erasures, obstacles, dies, listeners, transaction, Clock.systemUTC()).work();

            assertThat(state(request)).isEqualTo(State.RUNNING);
            assertThat(rows.count("desk.ticket where requester_address = ?", address))
                    .isEqualTo(30);
            assertThat(erasures.get(request).orElseThrow().counts()).containsEntry("tickets", 20L);
        }

        work.work();

        assertThat(state(request)).isEqualTo(State.DONE);
        assertThat(erasures.get(request).orElseThrow().counts())
                .containsEntry("tickets", 50L)
                .containsEntry("messages", 50L)
                .containsEntry("originals", 50L);
        assertThat(new Everywhere(jdbc).tablesWith(address)).isEmpty();
    }

    @Test
    void theRecordNamesNobodyAndStillKnowsTheAddress() {
        rows.contact(name, address, "");
        var request = erasures.begin(
                new EmailAddress(address), AskedBy.REPRESENTATIVE, "просьба, " + name + ", " + address, "galina");
        work.work();

        var record = erasures.get(request).orElseThrow();
        assertThat(record.toString()).doesNotContain(family, address).contains("galina", "REPRESENTATIVE");
        assertThat(erasures.subject(request)).isEmpty();
        assertThat(erasures.of(new EmailAddress(address))).containsExactly(record);
        assertThat(erasures.of(new EmailAddress("other" + address))).isEmpty();
    }

    @Test
    void doesNotEraseTheDeskItself() {
        assertThatThrownBy(() -> erasures.begin(new EmailAddress("erased@erased.invalid"), AskedBy.DESK, " ", "galina"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("основание");
    }

    @Test
    void showsWhereOthersSpeakOfThemAndErasesThatByHand() {
        rows.letter(rows.ticket(name, address, "CLOSED"), name, address, "Я", "");
        var others = rows.ticket("Пётр Лисицын", "petr-" + address, "WORKING");
        var mention = rows.letter(others, "Пётр Лисицын", "petr-" + address, "Спросите, " + name + " знает.", "");
        var file = rows.file(mention, "о ней.txt", "о ней " + UUID.randomUUID());
        found(others);

        assertThat(holdings.of(person()).mentions())
                .singleElement()
                .satisfies(message -> assertThat(message.extract()).contains(name, "знает"));
        mentions.erase(mention, "просьба человека", "galina");

        assertThat(rows.text("select pieces from desk.message where id = ?", mention))
                .isEqualTo("[]");
        assertThat(rows.count("desk.file where sha256 = ?", file)).isZero();
        assertThat(holdings.of(person()).mentions()).isEmpty();
        assertThat(rows.text("select words::text from desk.search_ticket where ticket = ?", others))
                .doesNotContain(family.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void theSearchFindsThemNoMore() {
        var ticket = rows.ticket(name, address, "CLOSED");
        rows.letter(ticket, name, address, "Привет от " + name, "");
        found(ticket);
        assertThat(persons.find(family)).extracting(Persons.Found::address).containsExactly(address);

        ask();
        work.work();

        assertThat(persons.find(family)).isEmpty();
        assertThat(rows.count("desk.search_word where word = ?", family.toLowerCase(java.util.Locale.ROOT)))
                .isZero();
        assertThat(rows.text("select words::text from desk.search_ticket where ticket = ?", ticket))
                .doesNotContain("vera");
    }

    @Test
    void theRegisterForgetsThemAndStillTellsThatSomebodyWasRemoved() {
        var contact = rows.contact(name, address, "");
        var company = Long.valueOf(rows.text("select company from desk.contact where id = ?", contact));
        var contract = rows.text("""
                insert into desk.contract (company, number, number_key, plan, notice_address)
                values (?, ?, ?, 'basic', ?) returning id
                """, company, address, address, address);
        jdbc.sql("update desk.contract set number = 'к-' || id, number_key = 'к-' || id where id = ?::bigint")
                .param(contract)
                .update();
        history(
                "contact",
                String.valueOf(contact),
                company,
                "{\"name\": \"address\", \"before\": \"\", \"after\": \"%s\"}".formatted(address));
        history(
                "contract",
                contract,
                company,
                "{\"name\": \"noticeAddress\", \"before\": \"%s\", \"after\": \"office@x.example\"}"
                        .formatted(address));
        jdbc.sql("insert into desk.saved_search (owner, name, asks, shared, at) values ('anna', ?, ?, '', now())")
                .params("от неё " + address.length(), "person=" + address.replace("@", "%40"))
                .update();
        jdbc.sql("insert into desk.import_list values (gen_random_uuid(), 'anna', now(), 'CONTACTS', 'erased.csv', ?)")
                .param(("x;" + address.toUpperCase(java.util.Locale.ROOT))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .update();

        ask();
        work.work();

        var everywhere = new Everywhere(jdbc);
        assertThat(everywhere.tablesWith(address)).isEmpty();
        assertThat(everywhere.tablesWith(family.toLowerCase(java.util.Locale.ROOT)))
                .isEmpty();
        assertThat(rows.count("desk.import_list where name = 'erased.csv'")).isZero();
        assertThat(rows.text(
                        "select string_agg(what || who || why, ',' order by id) from desk.audit where key = ? and subject = 'contact'",
                        String.valueOf(contact)))
                .isEqualTo("CHANGEDanna,REMOVEDgalina" + Mark.TEXT);
        assertThat(rows.text(
                        "select string_agg(fields::text, ',' order by id) from desk.audit where key = ? and subject = 'contract'",
                        contract))
                .contains("office@x.example", Mark.ADDRESS);
        assertThat(rows.text("select coalesce(notice_address, '-') from desk.contract where id = ?::bigint", contract))
                .isEqualTo("-");
    }

    private void history(String subject, String key, long company, String field) {
        jdbc.sql("""
                insert into desk.audit (at, who, subject, key, company, what, fields)
                values (now(), 'anna', ?, ?, ?, 'CHANGED', jsonb_build_array(?::jsonb))
                """).params(subject, key, company, field).update();
    }

    @Test
    void findsContactsAndStrangersByAddressPhoneAndName() {
        var number = String.valueOf(1_000_000 + Math.abs(address.hashCode() % 1_000_000));
        rows.contact(name, address, "+7 (926) " + number.substring(0, 3) + "-" + number.substring(3));
        var stranger = "stranger-" + address;
        found(rows.ticket("Странник " + family, stranger, "CLOSED"));

        assertThat(persons.find(address.substring(0, 9)))
                .extracting(Persons.Found::address)
                .contains(address);
        assertThat(persons.find("8926" + number))
                .extracting(Persons.Found::name)
                .containsExactly(name);
        assertThat(persons.find(family))
                .extracting(Persons.Found::address)
                .containsExactlyInAnyOrder(address, stranger);
        assertThat(persons.find("stranger-" + address.substring(0, 12)))
                .extracting(Persons.Found::address)
                .containsExactly(stranger);
    }
}
