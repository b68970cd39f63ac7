package org.zayavka.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of companies as they are called today; one that is no longer known, as the last fact of its tickets did. */
@Component
class CompanyNames {

    private final JdbcClient jdbc;

    CompanyNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By their ids as texts; what is no id is a name already. */
    Map<String, String> of(Collection<String> companies) {
        var names = new HashMap<String, String>();
        jdbc.sql("""
                select asked.id::text, coalesce(company.name, ticket.company_name)
                from unnest(:ids::bigint[]) as asked (id)
                left join desk.company on company.id = asked.id
                left join lateral (
                    select company_name from desk.figure_ticket
                    where company = asked.id and company.id is null
                    order by arrived_on desc limit 1) as ticket on true
                where company.id is not null or ticket.company_name is not null
                """)
                .param(
                        "ids",
                        companies.stream()
                                .filter(Dimension::isId)
                                .map(Long::valueOf)
                                .toArray(Long[]::new))
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }
}
