package org.zayavka.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;

@Component
class CustomerListsInDatabase implements CustomerLists {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0,;]+");
    private static final Pattern DIGITS_OF_PHONE = Pattern.compile("[+\\d()\\s-]{7,}");
    private static final int MOST_WORDS = 4;

    private final JdbcClient jdbc;

    CustomerListsInDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<CompanyLine> companies(String query, long after) {
        var params = new HashMap<String, Object>();
        params.put("after", after);
        params.put("limit", PAGE + 1);
        var rows = companyLines(
                words("name_key", query, params)
                        + (after == 0
                                ? ""
                                : " and (name_key, id) > (select name_key, id from desk.company where id = :after)")
                        + " order by name_key, id limit :limit",
                params);
        var page = page(rows, line -> line.id().value());
        return after == 0 ? withContract(query, page) : page;
    }

    /** Whose contract has this number or login comes first. */
    private Page<CompanyLine> withContract(String query, Page<CompanyLine> page) {
        var key = ContractKeys.key(query);
        if (key.isEmpty()) {
            return page;
        }
        var lines = new LinkedHashSet<>(companyLines("""
                id in (select t.company from desk.contract t
                        where t.number_key = :key or t.login_key = :key and t.login_key <> '')
                """, Map.of("key", key)));
        lines.addAll(page.lines());
        return new Page<>(List.copyOf(lines), page.next());
    }

    private List<CompanyLine> companyLines(String where, Map<String, Object> params) {
        return jdbc.sql("""
                select f.id, f.name,
                       (select count(*) from (select 1 from desk.contract where company = f.id limit 1000) c) as contracts,
                       (select count(*) from (select 1 from desk.contact where company = f.id limit 1000) p) as contacts
                  from (select id, name, name_key from desk.company where %s) f
                 order by f.name_key, f.id
                """.formatted(where))
                .params(params)
                .query((row, i) -> new CompanyLine(
                        new CompanyId(row.getLong("id")),
                        row.getString("name"),
                        row.getInt("contracts"),
                        row.getInt("contacts")))
                .list();
    }

    @Override
    public Page<ContactLine> contacts(String query, long after) {
        return contacts("true", 0, query, after);
    }

    @Override
    public Page<ContactLine> contacts(CompanyId company, String query, long after) {
        return contacts("p.company = :company", company.value(), query, after);
    }

    private Page<ContactLine> contacts(String whose, long company, String query, long after) {
        var params = new HashMap<String, Object>();
        var found = words("p.search_key", query, params);
        var rows = jdbc.sql(
                        """
                select p.id, p.company, f.name as company_name, p.name, p.address, p.phone, p.former
                  from (select * from desk.contact p where %s and %s %s
                         order by p.name_key, p.id limit :limit) p
                  join desk.company f on f.id = p.company
                 order by p.name_key, p.id
                """.formatted(
                                        whose,
                                        found,
                                        after == 0
                                                ? ""
                                                : "and (p.name_key, p.id) > (select name_key, id from desk.contact where id = :after)"))
                .params(params)
                .param("company", company)
                .param("after", after)
                .param("limit", PAGE + 1)
                .query(CustomerListsInDatabase::contact)
                .list();
        return page(rows, line -> line.id().value());
    }

    @Override
    public List<ContractLine> contracts(CompanyId company) {
        return jdbc.sql("""
                select id, company, number, login, plan, balance, balance_as_of,
                       nullif(valid_until, 'infinity') as valid_until
                  from desk.contract where company = :company order by id limit 500
                """)
                .param("company", company.value())
                .query(CustomerListsInDatabase::contract)
                .list();
    }

    /** Each word is in the text; a phone is looked for by its digits alone. */
    private static String words(String column, String query, Map<String, Object> params) {
        var text = DIGITS_OF_PHONE.matcher(query).matches() ? query.replaceAll("\\D", "") : query;
        var words = Arrays.stream(SPACES.split(folded(text).strip()))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            return "true";
        }
        // Shorter than three letters no trigram helps: then a name begins so.
        var first = words.size() == 1 && words.get(0).length() < 3 ? "" : "%";
        var sql = new StringBuilder("true");
        for (int i = 0; i < words.size(); i++) {
            params.put("word" + i, first + words.get(i).replaceAll("([\\\\%_])", "\\\\$1") + "%");
            sql.append(" and ").append(column).append(" like :word").append(i);
        }
        return sql.toString();
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static ContactLine contact(ResultSet row, int index) throws SQLException {
        return new ContactLine(
                new ContactId(row.getLong("id")),
                new CompanyId(row.getLong("company")),
                row.getString("company_name"),
                row.getString("name"),
                row.getString("address"),
                row.getString("phone"),
                row.getBoolean("former"));
    }

    private static ContractLine contract(ResultSet row, int index) throws SQLException {
        var asOf = row.getTimestamp("balance_as_of");
        return new ContractLine(
                new ContractId(row.getLong("id")),
                new CompanyId(row.getLong("company")),
                row.getString("number"),
                row.getString("login"),
                row.getString("plan"),
                row.getBigDecimal("balance"),
                instant(asOf),
                row.getObject("valid_until", LocalDate.class));
    }

    private static java.time.@Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static <T> Page<T> page(List<T> rows, ToLongFunction<T> id) {
        var shown = rows.subList(0, Math.min(PAGE, rows.size()));
        return new Page<>(List.copyOf(shown), rows.size() > PAGE ? id.applyAsLong(shown.get(PAGE - 1)) : 0);
    }
}
