package org.zayavka.customer;

import static org.zayavka.customer.Identification.How.AGENT;
import static org.zayavka.customer.Identification.How.CONTRACT_NAMED;
import static org.zayavka.customer.Identification.How.NONE;
import static org.zayavka.customer.Identification.How.REGISTERED_ADDRESS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.customer.CustomerRows.Joined;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.EmailAddress;

/**
 * Tells who a sender is. Only the registered address identifies (S5.1); a contract named in the text (S5.2) chooses
 * among the company's contracts, or is a hint for the agent when the address is unknown.
 */
@Component
class Identifying {

    /** Everything about a contact at once: each letter of a customer pays for this query. */
    private static final String CONTACT_WITH_CONTRACTS =
            "select " + CustomerRows.CONTACT + ", " + CustomerRows.COMPANY + ", " + CustomerRows.CONTRACT + """
             from desk.contact p
             join desk.company f on f.id = p.company
             left join desk.contract t on t.company = p.company and :today between t.valid_from and t.valid_until
            """;

    private static final Identification NOBODY = new Identification(null, null, null, NONE);

    private final JdbcClient jdbc;

    Identifying(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Identification bySender(@Nullable EmailAddress sender, String text, LocalDate today) {
        var named = NamedContracts.in(text);
        if (sender != null) {
            var rows = withContracts("where p.address = :value and not p.former order by t.id", sender.value(), today);
            if (!rows.isEmpty()) {
                return identified(rows, named, REGISTERED_ADDRESS);
            }
        }
        return named.isEmpty() ? NOBODY : hint(named, today);
    }

    Identification byContact(ContactId contact, LocalDate today) {
        var rows = withContracts("where p.id = :value order by t.id", contact.value(), today);
        return rows.isEmpty() ? NOBODY : identified(rows, NamedContracts.in(""), AGENT);
    }

    Identification byContract(ContractId contract) {
        return contractWhere("where t.id = :value", contract.value())
                .map(found -> new Identification(null, found.company(), found.contract(), AGENT))
                .orElse(NOBODY);
    }

    private static Identification identified(List<Joined> rows, NamedContracts named, Identification.How how) {
        var first = rows.get(0);
        var contract = rows.stream()
                .map(Joined::contract)
                .filter(each -> each != null && named.includes(each))
                .findFirst()
                .orElse(first.contract());
        return new Identification(first.contact(), first.company(), contract, how);
    }

    private Identification hint(NamedContracts named, LocalDate today) {
        return jdbc.sql("select " + CustomerRows.CONTRACT + ", " + CustomerRows.COMPANY + """
                 from desk.contract t join desk.company f on f.id = t.company
                 where (t.number_key = any(:keys) or t.login_key = any(:keys) and t.login_key <> '')
                   and :today between t.valid_from and t.valid_until
                 order by greatest(
                    case when t.number_key = any(:keys) then length(t.number_key) end,
                    case when t.login_key = any(:keys) then length(t.login_key) end) desc, t.id
                 limit 1
                """)
                .param("keys", named.keys())
                .param("today", today)
                .query((row, index) -> new Identification(
                        null, CustomerRows.company(row, index), CustomerRows.contract(row, index), CONTRACT_NAMED))
                .optional()
                .orElse(NOBODY);
    }

    private List<Joined> withContracts(String where, Object value, LocalDate today) {
        return jdbc.sql(CONTACT_WITH_CONTRACTS + where)
                .param("value", value)
                .param("today", today)
                .query(CustomerRows::joined)
                .list();
    }

    private Optional<Joined> contractWhere(String where, Object value) {
        return jdbc.sql("select " + CustomerRows.CONTRACT + ", " + CustomerRows.COMPANY
                        + " from desk.contract t join desk.company f on f.id = t.company " + where)
                .param("value", value)
                .query((row, index) ->
                        new Joined(null, CustomerRows.company(row, index), CustomerRows.contract(row, index)))
                .optional();
    }
}
