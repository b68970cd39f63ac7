package org.zayavka.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zayavka.customer.CustomerImport.Entry;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.Audit.What;
import org.zayavka.shared.Change;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.DeskSettings;

/** Compares a list with the register and plans what is to be written. */
@Component
class ImportPlanner {

    private static final Subject NEW = new Subject("", "");

    private final RegisterKeys keys;
    private final ContractPlans plans;
    private final DeskSettings desk;

    ImportPlanner(RegisterKeys keys, ContractPlans plans, DeskSettings desk) {
        this.keys = keys;
        this.plans = plans;
        this.desk = desk;
    }

    ImportPlan plan(ImportKind kind, CsvTable table) {
        var rows = new ImportRows(kind, table);
        var plan = new ImportPlan(rows);
        switch (kind) {
            case COMPANIES -> companies(rows, plan);
            case CONTRACTS -> contracts(rows, plan);
            case CONTACTS -> contacts(rows, plan);
        }
        return plan;
    }

    private void companies(ImportRows rows, ImportPlan plan) {
        var known = keys.companies(all(rows, "name"));
        for (var row : rows.rows()) {
            var entries = new Entries(rows.over(Map.of(), row));
            var company = CompanyData.read(entries);
            if (rows.isFormula(row) || isFaulty(rows, row, entries)) {
                continue;
            }
            var name = rows.cell(row, "name");
            if (rows.isRepeated(row, "name", CustomerListsInDatabase.folded(name))) {
                continue;
            }
            if (known.containsKey(name)) {
                plan.same();
            } else {
                plan.add(added(row, company.name(), company.texts()), (changes, by) -> changes.add(company, by));
            }
        }
    }

    private void contracts(ImportRows rows, ImportPlan plan) {
        var companies = keys.companies(all(rows, "company"));
        var known = keys.contracts(keysOf(rows, "number"));
        var logins = keys.logins(keysOf(rows, "login"));
        var codes = planCodes();
        for (var row : rows.rows()) {
            var number = ContractKeys.key(rows.cell(row, "number"));
            var present = known.get(number);
            var texts = rows.over(
                    present == null ? Map.of() : present.data().value().texts(), row);
            texts.computeIfPresent("plan", (field, name) -> codes.getOrDefault(folded(name), name));
            var entries = new Entries(texts);
            var contract = ContractData.read(entries);
            if (!contract.plan().isEmpty() && !codes.containsKey(folded(contract.plan()))) {
                entries.fault(
                        "plan",
                        "Такого плана нет или его больше не предлагают.",
                        "There is no such plan, or it is offered no longer.");
            }
            var owner = logins.get(ContractKeys.key(contract.login()));
            if (!contract.login().isEmpty() && owner != null && !owner.equals(number)) {
                entries.fault("login", "Этот логин уже есть у другого договора.", "Another contract has this login.");
            }
            var company = company(rows, row, companies, Optional.empty());
            if (rows.isFormula(row) || isFaulty(rows, row, entries) || company.isEmpty()) {
                continue;
            }
            if (rows.isRepeated(row, "number", number)
                    || (!contract.login().isEmpty()
                            && rows.isRepeated(row, "login", ContractKeys.key(contract.login())))) {
                continue;
            }
            if (present == null) {
                plan.add(
                        added(row, contract.number(), contract.texts()),
                        (changes, by) -> changes.add(company.get(), contract, by));
            } else if (!present.company().equals(company.get())) {
                rows.fault(
                        row,
                        "company",
                        "Этот договор записан за другой компанией: исправьте номер или компанию.",
                        "This contract belongs to another company: correct number or company.");
            } else {
                plan.change(
                        changed(row, contract.number(), present.data().value().texts(), contract.texts()),
                        (changes, by) -> changes.change(
                                present.id(), contract, present.data().version(), by));
            }
        }
    }

    private void contacts(ImportRows rows, ImportPlan plan) {
        var companies = keys.companies(all(rows, "company"));
        var byContract = keys.contracts(keysOf(rows, "number"));
        var known = keys.contacts(all(rows, "address").stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .toList());
        for (var row : rows.rows()) {
            var present = known.get(rows.cell(row, "address").toLowerCase(Locale.ROOT));
            var entries = new Entries(rows.over(
                    present == null ? Map.of() : present.data().value().texts(), row));
            var contact = ContactData.read(entries, desk.zone());
            var contract = Optional.ofNullable(byContract.get(ContractKeys.key(rows.cell(row, "number"))))
                    .map(RegisterKeys.Known::company);
            var company = company(rows, row, companies, contract);
            if (rows.isFormula(row)
                    || isFaulty(rows, row, entries)
                    || company.isEmpty()
                    || rows.isRepeated(row, "address", contact.address().value())) {
                continue;
            }
            if (present == null) {
                plan.add(
                        added(row, contact.name(), contact.texts()),
                        (changes, by) -> changes.add(company.get(), contact, by));
            } else if (!present.company().equals(company.get())) {
                rows.fault(
                        row,
                        "address",
                        "Этот адрес записан за человеком другой компании. Исправьте адрес или того человека.",
                        "This address belongs to a person of another company. Correct the address or that person.");
            } else {
                plan.change(
                        changed(row, contact.name(), present.data().value().texts(), contact.texts()),
                        (changes, by) -> changes.change(
                                present.id(), contact, present.data().version(), by));
            }
        }
    }

    /** By the number of a contract, which is surer, else by the name. */
    private static Optional<CompanyId> company(
            ImportRows rows, CsvTable.Row row, Map<String, List<CompanyId>> companies, Optional<CompanyId> byContract) {
        var name = rows.cell(row, "company");
        if (byContract.isPresent()) {
            return byContract;
        }
        var found = companies.getOrDefault(name, List.of());
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        if (found.isEmpty()) {
            var field = name.isEmpty() && rows.has("number") ? "number" : "company";
            rows.fault(
                    row,
                    field,
                    "Такой компании или договора нет в реестре: сначала добавьте их.",
                    "There is no such company or contract in the register: add it first.");
        } else {
            rows.fault(
                    row,
                    "company",
                    "Компаний с таким названием несколько: назовите договор.",
                    "There are several companies of this name: name the contract.");
        }
        return Optional.empty();
    }

    private static boolean isFaulty(ImportRows rows, CsvTable.Row row, Entries entries) {
        entries.faults().forEach(fault -> rows.fault(row, fault));
        return entries.areFaulty();
    }

    private Map<String, String> planCodes() {
        var codes = new HashMap<String, String>();
        for (var plan : plans.offered()) {
            codes.put(folded(plan.nameRu()), plan.code());
            codes.put(folded(plan.nameEn()), plan.code());
        }
        plans.offered().forEach(plan -> codes.put(folded(plan.code()), plan.code()));
        return codes;
    }

    private static String folded(String text) {
        return CustomerListsInDatabase.folded(text).strip();
    }

    private static List<String> all(ImportRows rows, String field) {
        return rows.rows().stream().map(row -> rows.cell(row, field)).distinct().toList();
    }

    private static List<String> keysOf(ImportRows rows, String field) {
        return all(rows, field).stream()
                .map(ContractKeys::key)
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private static Entry added(CsvTable.Row row, String title, Map<String, String> texts) {
        return new Entry(row.line(), What.ADDED, title, Change.added(NEW, texts).fields());
    }

    private static Entry changed(
            CsvTable.Row row, String title, Map<String, String> before, Map<String, String> after) {
        return new Entry(
                row.line(),
                What.CHANGED,
                title,
                Change.between(NEW, before, after).fields());
    }
}
