package org.zayavka.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of companies as the last fact of their tickets called them. */
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
                select id::text, ticket.company_name
                from unnest(:ids::bigint[]) as company (id)
                cross join lateral (
                    select company_name from desk.figure_ticket where company = company.id
                    order by arrived_on desc limit 1) as ticket
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
