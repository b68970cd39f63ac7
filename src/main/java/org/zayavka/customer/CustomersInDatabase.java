package org.zayavka.customer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.EmailAddress;

@Component
class CustomersInDatabase implements Customers {

    private static final String CONTRACT = "select " + CustomerRows.CONTRACT + " from desk.contract t ";
    private static final String CONTACT = "select " + CustomerRows.CONTACT + " from desk.contact p ";

    private final JdbcClient jdbc;
    private final Identifying identifying;
    private final Candidates candidates;
    private final ContractsAtHand atHand;
    private final DeskSettings desk;
    private final Clock clock;

    CustomersInDatabase(
            JdbcClient jdbc,
            Identifying identifying,
            Candidates candidates,
            ContractsAtHand atHand,
            DeskSettings desk,
            Clock clock) {
        this.jdbc = jdbc;
        this.identifying = identifying;
        this.candidates = candidates;
        this.atHand = atHand;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Optional<Contact> contact(ContactId id) {
        return jdbc.sql(CONTACT + "where p.id = :id")
                .param("id", id.value())
                .query(CustomerRows::contact)
                .optional();
    }

    @Override
    public Optional<Contact> contactByAddress(EmailAddress address) {
        return jdbc.sql(CONTACT + "where p.address = :address and not p.former")
                .param("address", address.value())
                .query(CustomerRows::contact)
                .optional();
    }

    @Override
    public Optional<Contract> contract(ContractId id) {
        return atHand.find(id, this::read);
    }

    private Optional<Contract> read(ContractId id) {
        return jdbc.sql(CONTRACT + "where t.id = :id")
                .param("id", id.value())
                .query(CustomerRows::contract)
                .optional();
    }

    @Override
    public Optional<Contract> contractByNumber(String numberOrLogin) {
        var key = ContractKeys.key(numberOrLogin);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        // A number goes before a login that happens to look the same.
        var exact = jdbc.sql(CONTRACT + "where t.number_key = :key or t.login_key = :key and t.login_key <> '' "
                        + "order by (t.number_key = :key) desc limit 1")
                .param("key", key)
                .query(CustomerRows::contract)
                .optional();
        return exact.isPresent() ? exact : contractSaid(ContractKeys.said(numberOrLogin));
    }

    /** 100-24 may be said as 10024; where two contracts sound alike, neither is meant. */
    private Optional<Contract> contractSaid(String number) {
        if (number.isEmpty()) {
            return Optional.empty();
        }
        var found = jdbc.sql(CONTRACT + "where t.number_said = :number limit 2")
                .param("number", number)
                .query(CustomerRows::contract)
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    @Override
    public Optional<Company> company(CompanyId id) {
        return jdbc.sql("select " + CustomerRows.COMPANY + " from desk.company f where f.id = :id")
                .param("id", id.value())
                .query(CustomerRows::company)
                .optional();
    }

    @Override
    public Identification identify(@Nullable EmailAddress sender, String text) {
        var who = identifying.bySender(sender, text, today());
        atHand.keep(who.contract());
        return who;
    }

    @Override
    public Identification identify(ContactId contact) {
        return identifying.byContact(contact, today());
    }

    @Override
    public Identification identify(ContractId contract) {
        return identifying.byContract(contract);
    }

    @Override
    public List<Contact> candidates(@Nullable EmailAddress sender, String text, int limit) {
        return candidates.of(sender, text, limit);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), desk.zone());
    }
}
