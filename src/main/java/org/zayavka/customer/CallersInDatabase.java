package org.zayavka.customer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.customer.CallerCheck.Result;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Language;

@Component
class CallersInDatabase implements Callers {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0,;]+");
    private static final Pattern ENTREPRENEUR = Pattern.compile("(?iu)^\\W*ип\\b");

    private final JdbcClient jdbc;
    private final Customers customers;
    private final DeskSettings desk;
    private final Clock clock;

    CallersInDatabase(JdbcClient jdbc, Customers customers, DeskSettings desk, Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public List<Caller> find(String typed, int limit) {
        var search = CallerSearch.of(typed);
        if (search.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(sql(search))
                .params(search.params())
                .param("today", today())
                .param("limit", limit)
                .query((row, i) -> new Caller(
                        new ContactId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("phone"),
                        Language.ofCode(row.getString("language")),
                        row.getString("company"),
                        row.getString("contract")))
                .list();
    }

    static String sql(CallerSearch search) {
        return """
                select p.id, p.name, p.phone, p.language, f.name as company, coalesce(t.number, '') as contract
                  from (select id, contract, min(place) as place from (%s) found group by id, contract) found
                  join desk.contact p on p.id = found.id
                  join desk.company f on f.id = p.company
                  left join lateral (
                    select number from desk.contract t
                     where t.company = p.company and :today between t.valid_from and t.valid_until
                       and (found.contract is null or t.id = found.contract)
                     order by t.id limit 3) t on true
                 order by found.place, p.name_key, p.id, t.number limit :limit
                """.formatted(search.found());
    }

    @Override
    public CallerCheck check(String contractNumber, String surname, String phone) {
        if (contractNumber.isBlank() || Surnames.longest(surname).isEmpty()) {
            return CallerCheck.of(Result.INCOMPLETE);
        }
        return customers
                .contractByNumber(contractNumber)
                .map(contract -> check(contract, surname, phone))
                .orElseGet(() -> CallerCheck.of(Result.NO_SUCH_CONTRACT));
    }

    private CallerCheck check(Contract contract, String surname, String phone) {
        var company = customers.company(contract.company()).orElseThrow();
        if (!isValid(contract)) {
            return new CallerCheck(Result.CONTRACT_OVER, contract, company, null);
        }
        var named = named(contract, surname);
        if (named.isEmpty() && !isEntrepreneur(company, surname)) {
            return new CallerCheck(Result.OTHER_SURNAME, contract, company, null);
        }
        return new CallerCheck(Result.VERIFIED, contract, company, one(named, phone));
    }

    private List<Contact> named(Contract contract, String surname) {
        return jdbc
                .sql("select " + CustomerRows.CONTACT + """
                         from desk.contact p
                         where p.company = :company and not p.former and position(:word in p.name_key) > 0
                         order by p.name_key, p.id
                        """)
                .param("company", contract.company().value())
                .param("word", Surnames.longest(surname).orElseThrow())
                .query(CustomerRows::contact)
                .list()
                .stream()
                .filter(contact -> Surnames.same(surname, contact.name()))
                .toList();
    }

    private static @Nullable Contact one(List<Contact> named, String phone) {
        if (named.size() == 1) {
            return named.get(0);
        }
        var ofPhone = named.stream()
                .filter(contact -> PhoneDigits.same(contact.phone(), phone))
                .toList();
        return ofPhone.size() == 1 ? ofPhone.get(0) : null;
    }

    private static boolean isEntrepreneur(Company company, String surname) {
        var name = ENTREPRENEUR.matcher(company.name());
        return name.find() && Surnames.same(surname, name.replaceFirst(" "));
    }

    private boolean isValid(Contract contract) {
        return jdbc.sql("select :today between valid_from and valid_until from desk.contract where id = :id")
                .param("today", today())
                .param("id", contract.id().value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Stated stated(String typed) {
        var rest = new ArrayList<String>();
        var number = Optional.<Contract>empty();
        for (var word : SPACES.split(typed.strip())) {
            var contract = number.isEmpty() ? customers.contractByNumber(word) : Optional.<Contract>empty();
            if (contract.isPresent()) {
                number = contract;
            } else if (word.codePoints().noneMatch(Character::isDigit)) {
                rest.add(word);
            }
        }
        return new Stated(number.map(Contract::number).orElse(""), String.join(" ", rest));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), desk.zone());
    }
}
