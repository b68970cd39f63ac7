package org.zayavka.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;

/** How a row of the register reads; columns carry the prefix of their table, so that joins read alike. */
final class CustomerRows {

    static final String COMPANY = "f.id company_id, f.name company_name";
    static final String CONTRACT = """
            t.id contract_id, t.company contract_company, t.number contract_number, t.login contract_login,
            t.plan contract_plan, t.balance contract_balance, t.notice_address contract_notice_address,
            t.notice_to_requester contract_notice_to_requester""";
    static final String CONTACT = """
            p.id contact_id, p.company contact_company, p.name contact_name, p.address contact_address,
            p.phone contact_phone, p.language contact_language, p.zone contact_zone""";

    private CustomerRows() {}

    static Company company(ResultSet row, int index) throws SQLException {
        return new Company(new CompanyId(row.getLong("company_id")), row.getString("company_name"));
    }

    static Contract contract(ResultSet row, int index) throws SQLException {
        var notice = row.getString("contract_notice_address");
        return new Contract(
                new ContractId(row.getLong("contract_id")),
                new CompanyId(row.getLong("contract_company")),
                row.getString("contract_number"),
                row.getString("contract_login"),
                row.getString("contract_plan"),
                row.getBigDecimal("contract_balance"),
                notice == null ? null : new EmailAddress(notice),
                row.getBoolean("contract_notice_to_requester"));
    }

    static Contact contact(ResultSet row, int index) throws SQLException {
        return new Contact(
                new ContactId(row.getLong("contact_id")),
                new CompanyId(row.getLong("contact_company")),
                row.getString("contact_name"),
                new EmailAddress(row.getString("contact_address")),
                row.getString("contact_phone"),
                Language.ofCode(row.getString("contact_language")),
                ZoneId.of(row.getString("contact_zone")));
    }

    /** A contact or a contract with its company and one contract of it; the contract is null where there is none. */
    record Joined(
            @Nullable Contact contact,
            Company company,
            @Nullable Contract contract) {}

    static Joined joined(ResultSet row, int index) throws SQLException {
        row.getLong("contract_id");
        var contract = row.wasNull() ? null : contract(row, index);
        return new Joined(contact(row, index), company(row, index), contract);
    }
}
