package org.zayavka.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tickets of three years with a letter each, and what the search keeps of them: some words are in every third ticket,
 * most in a handful, as words are. Written by PostgreSQL itself: through the desk it would take a day.
 */
final class SearchSeed {

    private static final int WRITERS = 2;
    private static final int RARE_WORDS = 60_000;

    private static final String WORDS = """
            принтер печатает обновления драйвера сервер недоступен пользователь просит пароль почта письмо отправить
            получить ошибка программа отчет бухгалтерия склад касса терминал сканер монитор клавиатура мышь кабель сеть
            интернет скорость медленно зависает компьютер ноутбук экран включается выключается звук телефон договор
            счет оплата акт сверка документ файл папка доступ права учетная запись установить настроить проверить
            заменить картридж тонер бумага замятие диск память место резервная копия восстановить база данных обмен
            синхронизация сертификат подпись ключ электронная отчетность налоговая банк клиент карта платеж printer
            driver update server connect password email error report network slow screen login access install backup
            """;

    private static final String FILL = """
            create or replace procedure bench_fill(first_number int, last_number int, all_tickets int, common text[],
                rare text[]) language plpgsql as $$
            declare
                said text; subject text; person text; company text; file text; at timestamptz; state text; i int;
            begin
                perform setseed(first_number / 10000000.0);
                for i in first_number..last_number loop
                    said := '';
                    for k in 1..(15 + floor(random() * 50)::int) loop
                        said := said || ' ' || case when random() < 0.4
                            then common[1 + floor(array_length(common, 1) * power(random(), 2.5))::int]
                            else rare[1 + floor(power(array_length(rare, 1) - 1, random()))::int] end;
                    end loop;
                    subject := common[1 + floor(array_length(common, 1) * power(random(), 2.5))::int] || ' '
                        || rare[1 + floor(power(array_length(rare, 1) - 1, random()))::int];
                    person := 'сотрудник ' || rare[1 + i * 7 % 400] || 'ова person' || i % 20000 || ' company' || i % 500;
                    company := 'ооо ' || rare[1 + i % 500] || ' ' || i % 500 || ' 24';
                    file := case when i % 4 = 0 then 'снимок экрана ' || i % 1000 || ' png' else '' end;
                    at := timestamptz '2026-11-22 08:00Z' - (all_tickets - i) * interval '95 seconds';
                    state := case when i < all_tickets * 0.98 then 'CLOSED'
                        else (array['WORKING', 'WAITING', 'WORKING', 'SOLVED'])[1 + i % 4] end;
                    insert into desk.ticket (number, subject, state, mailbox, department, arrived_at, quarantine,
                        company_name, requester_name, requester_address, requester_language, requester_zone,
                        identified_by, priority, impact, declared_urgent, queue, task_priority, line, opened_times,
                        draft, question, last_agent, link_to_contract, undelivered, task, assignee, version)
                    values (i, subject, state, 'support@desk.example', 'support', at, false,
                        company, person, 'person' || i % 20000 || '@company.example', 'ru', 'Europe/Moscow',
                        'REGISTERED_ADDRESS', 'NORMAL', 'PERSON', false,
                        case when i % 25 < 2 then 'billing' else 'line1' end, 50, case when i % 10 = 3 then 2 else 1 end,
                        1, '', '', '', '', false, '', '', 0);
                    insert into desk.message (ticket, direction, author, at, subject, pieces, html, message_id, remarks)
                    values (i, 'IN', person, at, subject,
                        jsonb_build_array(jsonb_build_object('fold', 'OPEN', 'text', said)), '', '', '[]');
                    insert into desk.search_ticket (ticket, arrived_at, informed, words)
                    values (i, at, '{}', setweight(to_tsvector('desk.search', person), 'A')
                        || setweight(to_tsvector('desk.search', company), 'B')
                        || setweight(to_tsvector('desk.search', file), 'C')
                        || to_tsvector('desk.search', i || ' ' || subject || said));
                    if i % 5000 = 0 then commit; end if;
                end loop;
            end $$
            """;

    private final HikariDataSource database;
    private int tickets;

    SearchSeed(HikariDataSource database) {
        this.database = database;
        JdbcClient.create(database).sql(FILL).update();
    }

    void growTo(int size) {
        var tables = List.of("desk.ticket", "desk.message", "desk.search_ticket", "desk.search_word");
        var indexes = Indexes.takenFrom(database, tables);
        var jdbc = JdbcClient.create(database);
        // The worker finds nothing to do: what it would make is here already.
        jdbc.sql("update desk.search_cursor set tx = pg_current_xact_id(), id = 0")
                .update();
        var share = (size - tickets) / WRITERS;
        var next = new AtomicInteger();
        Load.together(WRITERS, () -> {
            int from = tickets + 1 + share * next.getAndIncrement();
            fill(jdbc, from, from + share - 1, size);
            return from;
        });
        jdbc.sql("insert into desk.search_word select unnest(:words::text[]) on conflict do nothing")
                .param("words", allWords())
                .update();
        jdbc.sql("update desk.search_cursor set tx = pg_current_xact_id(), id = 0")
                .update();
        indexes.buildAgain();
        tables.forEach(table -> jdbc.sql("vacuum analyze " + table).update());
        tickets = size;
    }

    /** The number of an open ticket of line 1 that has so many messages, formatted ones among them. */
    int withLongThread(int messages) {
        var jdbc = JdbcClient.create(database);
        var number = jdbc.sql("""
                        select number from desk.ticket
                        where queue = 'line1' and line = 1 and state = 'WORKING' order by number desc limit 1
                        """).query(Integer.class).single();
        jdbc.sql("""
                insert into desk.message (ticket, direction, author, address, at, subject, pieces, html, message_id,
                    remarks)
                select :ticket, case when i % 2 = 0 then 'IN' else 'OUT' end, 'сотрудник', 'person@company.example',
                    now() - (:messages - i) * interval '1 minute', 'Принтер',
                    jsonb_build_array(jsonb_build_object('fold', 'OPEN', 'text', repeat('Не печатает принтер. ', 60)),
                        jsonb_build_object('fold', 'QUOTE', 'text', repeat('> Проверьте кабель. ', 60))),
                    case when i % 3 = 0 then '<p>' || repeat('Не печатает <b>принтер</b>. ', 60) || '</p>' else '' end,
                    '', '[]'
                from generate_series(2, :messages) i
                """).param("ticket", number).param("messages", messages).update();
        return number;
    }

    private static void fill(JdbcClient jdbc, int from, int to, int all) {
        jdbc.sql("call bench_fill(?, ?, ?, ?::text[], ?::text[])")
                .params(List.of(from, to, all, common(), rare()))
                .update();
    }

    private static String[] allWords() {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(common()), java.util.Arrays.stream(rare()))
                .toArray(String[]::new);
    }

    private static String[] common() {
        return WORDS.strip().split("\\s+");
    }

    /** A word that a few tickets have: the higher its number, the fewer. */
    static String rare(int number) {
        var letters = "оаеинтсрвлкмдпуя";
        var word = new StringBuilder();
        // A different word for each number, and longer than four letters.
        for (long left = number * 2_654_435_761L % 4_294_967_296L, length = 0; length < 8; length++, left /= 16) {
            word.append(letters.charAt((int) (left % 16)));
        }
        return word.toString();
    }

    private static String[] rare() {
        var words = new String[RARE_WORDS];
        for (int i = 0; i < RARE_WORDS; i++) {
            words[i] = rare(i + 1);
        }
        return words;
    }
}
