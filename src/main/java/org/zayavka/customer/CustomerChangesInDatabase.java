package org.zayavka.customer;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.Change;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Outdated;
import org.zayavka.shared.Versioned;

@Component
class CustomerChangesInDatabase implements CustomerChanges {

    private final JdbcClient jdbc;
    private final CustomerFile file;
    private final ContractPlans plans;
    private final ContractsAtHand atHand;
    private final Audit audit;
    private final Clock clock;

    CustomerChangesInDatabase(
            JdbcClient jdbc, CustomerFile file, ContractPlans plans, ContractsAtHand atHand, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.file = file;
        this.plans = plans;
        this.atHand = atHand;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public CompanyId add(CompanyData company, String by) {
        var id = new CompanyId(jdbc.sql("insert into desk.company (name) values (:name) returning id")
                .param("name", company.name())
                .query(Long.class)
                .single());
        audit.note(by, Change.added(subject(id), company.texts()).of(id));
        return id;
    }

    @Override
    @Transactional
    public void change(CompanyId id, CompanyData company, int version, String by) {
        var subject = subject(id);
        var before = newest(file.company(id), version, subject);
        if (before.equals(company)) {
            return;
        }
        write(
                jdbc.sql("update desk.company set name = :name, version = version + 1 "
                                + "where id = :id and version = :version")
                        .param("name", company.name())
                        .param("id", id.value())
                        .param("version", version),
                subject);
        audit.note(by, Change.between(subject, before.texts(), company.texts()).of(id));
    }

    @Override
    @Transactional
    public ContractId add(CompanyId company, ContractData contract, String by) {
        checkPlan(contract);
        lock(company);
        var id = new ContractId(unique(
                contract,
                () -> terms(jdbc.sql("""
                        insert into desk.contract (company, number, number_key, login, login_key, plan,
                            notice_address, notice_to_requester, valid_from, valid_until)
                        values (:company, :number, :numberKey, :login, :loginKey, :plan, :noticeAddress,
                            :noticeToRequester, coalesce(:validFrom::date, '-infinity'),
                            coalesce(:validUntil::date, 'infinity'))
                        returning id
                        """).param("company", company.value()), contract)
                        .query(Long.class)
                        .single()));
        audit.note(by, Change.added(subject(id), contract.texts()).of(company));
        return id;
    }

    @Override
    @Transactional
    public void change(ContractId id, ContractData contract, int version, String by) {
        var subject = subject(id);
        var before = newest(file.contract(id), version, subject);
        if (before.equals(contract)) {
            return;
        }
        if (!before.plan().equals(contract.plan())) {
            checkPlan(contract);
        }
        atHand.forget();
        var change = terms(jdbc.sql("""
                update desk.contract
                   set number = :number, number_key = :numberKey, login = :login, login_key = :loginKey, plan = :plan,
                       notice_address = :noticeAddress, notice_to_requester = :noticeToRequester,
                       valid_from = coalesce(:validFrom::date, '-infinity'),
                       valid_until = coalesce(:validUntil::date, 'infinity'), version = version + 1
                 where id = :id and version = :version
                """), contract).param("id", id.value()).param("version", version);
        unique(contract, () -> {
            write(change, subject);
            return 0L;
        });
        audit.note(by, Change.between(subject, before.texts(), contract.texts()).of(companyOf(id)));
    }

    @Override
    @Transactional
    public ContactId add(CompanyId company, ContactData contact, String by) {
        lock(company);
        var id = new ContactId(unique(
                contact.address(),
                () -> person(jdbc.sql("""
                        insert into desk.contact (company, name, address, phone, language, zone, former)
                        values (:company, :name, :address, :phone, :language, :zone, :former)
                        returning id
                        """).param("company", company.value()), contact)
                        .query(Long.class)
                        .single()));
        audit.note(by, Change.added(subject(id), contact.texts()).of(company));
        return id;
    }

    @Override
    @Transactional
    public void change(ContactId id, ContactData contact, int version, String by) {
        var subject = subject(id);
        var before = newest(file.contact(id), version, subject);
        if (before.equals(contact)) {
            return;
        }
        var change = person(jdbc.sql("""
                update desk.contact
                   set name = :name, address = :address, phone = :phone, language = :language, zone = :zone,
                       former = :former, version = version + 1
                 where id = :id and version = :version
                """), contact).param("id", id.value()).param("version", version);
        unique(contact.address(), () -> {
            write(change, subject);
            return 0L;
        });
        audit.note(by, Change.between(subject, before.texts(), contact.texts()).of(companyOf(id)));
    }

    @Override
    @Transactional
    public void correctPhone(ContactId id, Entries entries, int version, String by) {
        var phone = entries.phone("phone");
        entries.check();
        var before = newest(file.contact(id), version, subject(id));
        change(id, before.withPhone(phone), version, by);
    }

    @Override
    @Transactional
    public void correctBalance(ContractId id, BigDecimal balance, String why, String by) {
        var was = jdbc.sql("select balance from desk.contract where id = :id for update")
                .param("id", id.value())
                .query(BigDecimal.class)
                .optional()
                .orElseThrow(() -> NotThere.contract(id));
        if (was.compareTo(balance) == 0) {
            return;
        }
        atHand.forget();
        // Words of billing about an earlier moment, also repeated ones, no longer undo it.
        jdbc.sql("update desk.contract set balance = :balance, balance_as_of = :now where id = :id")
                .param("balance", balance)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
        var change = Change.between(
                subject(id), Map.of("balance", was.toPlainString()), Map.of("balance", balance.toPlainString()));
        audit.note(by, change.of(companyOf(id)).because(why));
    }

    private static <T> T newest(Optional<Versioned<T>> there, int version, Subject subject) {
        var found = there.orElseThrow(() -> NotThere.of(subject));
        if (found.version() != version) {
            throw new Outdated(subject);
        }
        return found.value();
    }

    /** Somebody may have written between our reading and our writing. */
    private static void write(StatementSpec change, Subject subject) {
        if (change.update() == 0) {
            throw new Outdated(subject);
        }
    }

    private void checkPlan(ContractData contract) {
        if (plans.offered().stream().noneMatch(plan -> plan.code().equals(contract.plan()))) {
            throw Faults.of(
                    "plan",
                    "Плана «" + contract.plan() + "» нет или его больше не предлагают. Выберите другой.",
                    "There is no plan “" + contract.plan() + "”, or it is offered no longer. Choose another one.");
        }
    }

    private void lock(CompanyId company) {
        if (jdbc.sql("select id from desk.company where id = :id for key share")
                .param("id", company.value())
                .query(Long.class)
                .optional()
                .isEmpty()) {
            throw NotThere.of(subject(company));
        }
    }

    private CompanyId companyOf(ContractId id) {
        return company("desk.contract", id.value());
    }

    private CompanyId companyOf(ContactId id) {
        return company("desk.contact", id.value());
    }

    private CompanyId company(String table, long id) {
        return new CompanyId(jdbc.sql("select company from " + table + " where id = :id")
                .param("id", id)
                .query(Long.class)
                .single());
    }

    private interface Writing {

        long write();
    }

    private static long unique(ContractData contract, Writing writing) {
        try {
            return writing.write();
        } catch (DuplicateKeyException taken) {
            throw String.valueOf(taken.getMessage()).contains("contract_login")
                    ? Faults.of(
                            "login",
                            "Логин " + contract.login() + " уже есть у другого договора.",
                            "The login " + contract.login() + " belongs to another contract.")
                    : Faults.of(
                            "number",
                            "Договор " + contract.number() + " уже есть в реестре.",
                            "The contract " + contract.number() + " is registered already.");
        }
    }

    private static long unique(EmailAddress address, Writing writing) {
        try {
            return writing.write();
        } catch (DuplicateKeyException taken) {
            throw Faults.of(
                    "address",
                    "Адрес " + address + " уже записан за другим контактом. Найдите его в реестре и исправьте там.",
                    "The address " + address + " belongs to another contact. Find and correct it in the register.");
        }
    }

    private static StatementSpec terms(StatementSpec sql, ContractData contract) {
        return sql.param("number", contract.number())
                .param("numberKey", ContractKeys.key(contract.number()))
                .param("login", contract.login())
                .param("loginKey", ContractKeys.key(contract.login()))
                .param("plan", contract.plan())
                .param("noticeAddress", text(contract.noticeAddress()))
                .param("noticeToRequester", contract.noticeToRequester())
                .param("validFrom", contract.validFrom())
                .param("validUntil", contract.validUntil());
    }

    private static StatementSpec person(StatementSpec sql, ContactData contact) {
        return sql.param("name", contact.name())
                .param("address", contact.address().value())
                .param("phone", contact.phone())
                .param("language", contact.language().code())
                .param("zone", contact.zone().getId())
                .param("former", contact.former());
    }

    private static @Nullable String text(@Nullable EmailAddress address) {
        return address == null ? null : address.value();
    }

    static Subject subject(CompanyId id) {
        return Subject.of("company", id.value());
    }

    static Subject subject(ContractId id) {
        return Subject.of("contract", id.value());
    }

    static Subject subject(ContactId id) {
        return Subject.of("contact", id.value());
    }
}
