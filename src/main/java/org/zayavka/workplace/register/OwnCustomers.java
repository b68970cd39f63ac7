package org.zayavka.workplace.register;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.CompanyId;
import org.zayavka.workplace.DeskAccess;
import org.zayavka.workplace.StaffMember;

/** The customers of the tickets that a person may see. */
@Component
class OwnCustomers {

    private static final String MINE = """
            (:everyTicket or t.queue = any(:groups) or t.in_queue = any(:groups) or t.assignee = :login)""";

    private final JdbcClient jdbc;
    private final DeskAccess access;

    OwnCustomers(JdbcClient jdbc, DeskAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    boolean has(StaffMember who, CompanyId company) {
        return jdbc.sql("select exists (select 1 from desk.ticket t where t.company = :company and " + MINE + ")")
                .param("company", company.value())
                .param("everyTicket", access.readsEveryTicket(who))
                .param("groups", who.groups().toArray(String[]::new))
                .param("login", who.login())
                .query(Boolean.class)
                .single();
    }

    /** Companies with open tickets of theirs, those of the newest tickets, by name. */
    List<Named> withOpenTickets(StaffMember who, int limit) {
        return jdbc.sql("""
                select f.id, f.name from desk.company f
                 where f.id in (select t.company from desk.ticket t
                                 where t.state <> 'CLOSED' and t.company is not null and %s
                                 order by t.number desc limit :limit)
                 order by f.name_key, f.id
                """.formatted(MINE))
                .param("everyTicket", access.readsEveryTicket(who))
                .param("groups", who.groups().toArray(String[]::new))
                .param("login", who.login())
                .param("limit", limit)
                .query((row, i) -> new Named(new CompanyId(row.getLong("id")), row.getString("name")))
                .list();
    }

    record Named(CompanyId id, String name) {}
}
