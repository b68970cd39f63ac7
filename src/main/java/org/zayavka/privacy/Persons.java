package org.zayavka.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.EmailAddress;

/** Finds people of whom the desk knows: contacts of the register, and strangers who only wrote. */
@Component
public class Persons {

    private static final int MOST = 50;
    private static final int MOST_NAMES = 20;
    private static final int FEWEST_DIGITS = 4;
    private static final int PHONE_DIGITS = 10;

    /** Where addresses lie, each with an index in the order of their letters. */
    private static final List<String> ADDRESSES = List.of(
            "requester_address from desk.ticket where true",
            "address from desk.message where direction = 'IN'",
            "address from desk.participant where true",
            "sender from desk.intake_record where true");

    private final JdbcClient jdbc;

    Persons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who was found.
     *
     * @param name empty when nobody knows it
     * @param company empty for a stranger
     */
    public record Found(String address, String name, String company) {}

    /** By the beginning of an address, by a phone or by a part of a name; contacts first. */
    public List<Found> find(String asked) {
        var text = asked.strip();
        if (text.length() < 2) {
            return List.of();
        }
        var found = new LinkedHashMap<String, Found>();
        if (isPhone(text)) {
            contacts(phone(text), found);
        } else {
            contacts(text, found);
            strangers(text, found);
        }
        return found.values().stream().limit(MOST).toList();
    }

    private static boolean isPhone(String text) {
        return text.matches("[+\\d\\s().-]+") && text.replaceAll("\\D", "").length() >= FEWEST_DIGITS;
    }

    /** The last ten digits: people write +7, 8 or nothing before them. */
    private static String phone(String text) {
        var digits = text.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
    }

    /** By any part of name, address or phone, as the register's own search has them. */
    private void contacts(String text, Map<String, Found> found) {
        jdbc.sql("""
                select address, contact.name, company.name as company
                from desk.contact join desk.company on company.id = contact.company
                where search_key like '%' || desk.folded(:text) || '%'
                order by contact.name, address limit :most
                """)
                .param("text", text.replaceAll("([%_\\\\])", "\\\\$1"))
                .param("most", MOST)
                .query(row -> {
                    put(found, row);
                });
    }

    private void strangers(String text, Map<String, Found> found) {
        var addresses = new LinkedHashSet<String>();
        if (!text.contains(" ")) {
            ADDRESSES.forEach(column -> addresses.addAll(beginningWith(text.toLowerCase(Locale.ROOT), column)));
        }
        if (!text.contains("@")) {
            addresses.addAll(writersCalled(text));
        }
        addresses.removeAll(found.keySet());
        addresses.stream()
                .limit(MOST)
                .map(EmailAddress::parse)
                .flatMap(Optional::stream)
                .forEach(address -> {
                    var person = of(address);
                    found.put(address.value(), new Found(address.value(), person.name(), company(person)));
                });
    }

    /** Each address once, however often it stands there: from one to the next in the index. */
    private List<String> beginningWith(String start, String column) {
        var name = column.substring(0, column.indexOf(' '));
        return jdbc.sql("""
                with recursive known (address) as (
                    (select %1$s and %2$s ~>=~ :start and %2$s ~<~ :end order by %2$s using ~<~ limit 1)
                    union all
                    select (select %1$s and %2$s ~>~ known.address and %2$s ~<~ :end order by %2$s using ~<~ limit 1)
                    from known where known.address is not null)
                select address from known where address is not null limit :most
                """.formatted(column, name))
                .param("start", start)
                .param("end", start + Character.toString(Character.MAX_CODE_POINT - 2))
                .param("most", MOST)
                .query(String.class)
                .list();
    }

    /** Out of the words of the search: whoever asked, or wrote, under such a name. */
    private List<String> writersCalled(String name) {
        var query = WordQuery.people(name);
        return query.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        with found as materialized (
                            select ticket from desk.search_ticket
                            where words @@ to_tsquery('desk.search', :query) order by ticket desc limit :rows)
                        select address from (
                            select requester_address as address, requester_name as name
                            from desk.ticket join found on found.ticket = ticket.number
                            where requester_address is not null
                            union
                            select address, author from desk.message join found using (ticket)
                            where direction = 'IN' and address is not null) as known
                        where to_tsvector('desk.search', translate(lower(name), 'ё', 'е')) @@ to_tsquery('desk.search', :words)
                        group by address order by address limit :most
                        """)
                        .param("query", query)
                        .param("words", WordQuery.words(name))
                        .param("rows", 20 * MOST)
                        .param("most", MOST)
                        .query(String.class)
                        .list();
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

    private static void put(Map<String, Found> found, ResultSet row) throws SQLException {
        var address = row.getString("address");
        found.putIfAbsent(address, new Found(address, row.getString("name"), row.getString("company")));
    }

    /** Who writes from this address, as far as the desk knows. */
    public Person of(EmailAddress address) {
        var contact = jdbc.sql("select id, name, phone from desk.contact where address = :address")
                .param("address", address.value())
                .query(Contact.class)
                .optional();
        var names = new LinkedHashSet<String>();
        contact.ifPresent(known -> names.add(known.name()));
        names.addAll(namesInLetters(address));
        names.removeIf(name -> name.isBlank() || name.equals(Mark.TEXT) || name.contains("@"));
        return new Person(
                address,
                List.copyOf(names),
                contact.map(Contact::phone).filter(phone -> !phone.isBlank()).stream()
                        .toList(),
                contact.map(Contact::id).orElse(null));
    }

    private List<String> namesInLetters(EmailAddress address) {
        return jdbc
                .sql("""
                select name from (
                    (select distinct requester_name as name from desk.ticket where requester_address = :address limit :most)
                    union
                    (select distinct author from desk.message where address = :address and direction = 'IN' limit :most)
                ) known
                order by name limit :most
                """)
                .param("address", address.value())
                .param("most", MOST_NAMES)
                .query(String.class)
                .list()
                .stream()
                .map(name -> Objects.requireNonNullElse(name, ""))
                .toList();
    }

    private record Contact(long id, String name, String phone) {}
}
