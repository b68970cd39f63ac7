package org.zayavka.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.Versioned;

/** Finds by their keys whatever a list names, all at once. */
@Component
class RegisterKeys {

    private final JdbcClient jdbc;

    RegisterKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param company whose it is */
    record Known<I, T>(I id, CompanyId company, Versioned<T> data) {}

    /** Companies by name in any case; several may have the same. */
    Map<String, List<CompanyId>> companies(Collection<String> names) {
        var found = new HashMap<String, List<CompanyId>>();
        jdbc.sql("""
                select n.name, f.id from unnest(:names::text[]) as n (name)
                  join desk.company f on f.name_key = desk.folded(n.name)
                """)
                .param("names", names.stream().distinct().toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getString("name"), name -> new ArrayList<>())
                            .add(new CompanyId(row.getLong("id")));
                });
        return found;
    }

    /** Contracts by the key of their number. */
    Map<String, Known<ContractId, ContractData>> contracts(Collection<String> keys) {
        var found = new HashMap<String, Known<ContractId, ContractData>>();
        jdbc.sql(CustomerFileInDatabase.CONTRACT.replace("select ", "select id, company, number_key, ")
                        + "where number_key = any(:keys)")
                .param("keys", keys.stream().distinct().toArray(String[]::new))
                .query(row -> {
                    found.put(
                            row.getString("number_key"),
                            new Known<>(
                                    new ContractId(row.getLong("id")),
                                    new CompanyId(row.getLong("company")),
                                    new Versioned<>(CustomerFileInDatabase.contract(row), row.getInt("version"))));
                });
        return found;
    }

    /** The number's key of whoever has a login, by the login's key. */
    Map<String, String> logins(Collection<String> keys) {
        var found = new HashMap<String, String>();
        jdbc.sql("select login_key, number_key from desk.contract where login_key = any(:keys) and login_key <> ''")
                .param("keys", keys.stream().distinct().toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("login_key"), row.getString("number_key"));
                });
        return found;
    }

    /** Contacts by address. */
    Map<String, Known<ContactId, ContactData>> contacts(Collection<String> addresses) {
        var found = new HashMap<String, Known<ContactId, ContactData>>();
        jdbc.sql(CustomerFileInDatabase.CONTACT.replace("select ", "select id, company, ")
                        + "where address = any(:addresses)")
                .param("addresses", addresses.stream().distinct().toArray(String[]::new))
                .query(row -> {
                    found.put(
                            row.getString("address"),
                            new Known<>(
                                    new ContactId(row.getLong("id")),
                                    new CompanyId(row.getLong("company")),
                                    new Versioned<>(CustomerFileInDatabase.contact(row), row.getInt("version"))));
                });
        return found;
    }
}
