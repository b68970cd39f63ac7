package org.zayavka.dev.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.shared.Language;

/** Who writes: the register's contacts, busy ones and quiet ones, and now and then a stranger. */
record Cast(List<Person> people, Person stranger) {

    private static final double STRANGERS = 0.03;

    /** Of every company the first contract. */
    static Cast of(JdbcClient jdbc) {
        var people = jdbc.sql("""
                select contact.id, contact.name, contact.address, contact.language, contact.zone,
                    company.id as company, company.name as company_name, contract.id as contract, contract.plan,
                    contract.balance < 0 as debtor, dense_rank() over (order by company.id) as rank
                from desk.contact
                join desk.company on company.id = contact.company
                join lateral (
                    select * from desk.contract where contract.company = company.id order by id limit 1
                ) as contract on true
                order by contact.id
                """).query((row, n) -> person(row)).list();
        if (people.isEmpty()) {
            throw new IllegalStateException("The register has no contacts with a contract: nobody could have written");
        }
        return new Cast(people, aStranger());
    }

    Person who(Dice dice) {
        return dice.chance(STRANGERS) ? stranger : dice.one(people, Person::weight);
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getLong("contract"),
                row.getLong("company"),
                row.getString("company_name"),
                row.getString("name"),
                row.getString("address"),
                Language.ofCode(row.getString("language")),
                ZoneId.of(row.getString("zone")),
                row.getString("plan"),
                row.getBoolean("debtor"),
                // The third company writes less than half as often as the first.
                1 / (0.5 + Math.sqrt(row.getInt("rank"))));
    }

    private static Person aStranger() {
        var zone = ZoneId.of("Europe/Moscow");
        return new Person(
                null, null, null, "", "Случайный прохожий", "guest@post.example", Language.RU, zone, "none", false, 0);
    }

    /**
     * Somebody who writes.
     *
     * @param plan of the contract; {@code none} for a stranger
     * @param weight how often this person writes, beside the others
     */
    record Person(
            @Nullable Long contact,
            @Nullable Long contract,
            @Nullable Long company,
            String companyName,
            String name,
            String address,
            Language language,
            ZoneId zone,
            String plan,
            boolean debtor,
            double weight) {

        boolean known() {
            return contact != null;
        }

        List<Topic> topics() {
            return new ArrayList<>(Topic.in(language));
        }
    }
}
