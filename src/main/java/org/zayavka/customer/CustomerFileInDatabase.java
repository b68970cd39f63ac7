package org.zayavka.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.shared.Versioned;

@Component
class CustomerFileInDatabase implements CustomerFile {

    static final String CONTRACT = """
            select number, login, plan, notice_address, notice_to_requester, version,
                nullif(valid_from, '-infinity') as valid_from, nullif(valid_until, 'infinity') as valid_until
              from desk.contract
            """;
    static final String CONTACT = "select name, address, phone, language, zone, former, version from desk.contact ";

    private final JdbcClient jdbc;

    CustomerFileInDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Versioned<CompanyData>> company(CompanyId id) {
        return jdbc.sql("select name, version from desk.company where id = :id")
                .param("id", id.value())
                .query((row, i) -> new Versioned<>(new CompanyData(row.getString("name")), row.getInt("version")))
                .optional();
    }

    @Override
    public Optional<Versioned<ContractData>> contract(ContractId id) {
        return jdbc.sql(CONTRACT + "where id = :id")
                .param("id", id.value())
                .query((row, i) -> new Versioned<>(contract(row), row.getInt("version")))
                .optional();
    }

    @Override
    public Optional<Versioned<ContactData>> contact(ContactId id) {
        return jdbc.sql(CONTACT + "where id = :id")
                .param("id", id.value())
                .query((row, i) -> new Versioned<>(contact(row), row.getInt("version")))
                .optional();
    }

    static ContractData contract(ResultSet row) throws SQLException {
        return new ContractData(
                row.getString("number"),
                row.getString("login"),
                row.getString("plan"),
                address(row.getString("notice_address")),
                row.getBoolean("notice_to_requester"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    static ContactData contact(ResultSet row) throws SQLException {
        return new ContactData(
                row.getString("name"),
                new EmailAddress(row.getString("address")),
                row.getString("phone"),
                Language.ofCode(row.getString("language")),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("former"));
    }

    private static @Nullable EmailAddress address(@Nullable String address) {
        return address == null ? null : new EmailAddress(address);
    }
}
