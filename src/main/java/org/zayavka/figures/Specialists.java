package org.zayavka.figures;

import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The specialists of claims as people of ours: of the staff, and of the register of field engineers. */
@Component
class Specialists {

    private final JdbcClient jdbc;
    private final StaffNames staff;

    Specialists(JdbcClient jdbc, StaffNames staff) {
        this.jdbc = jdbc;
        this.staff = staff;
    }

    SpecialistNames names() {
        var names = new HashMap<String, String>();
        jdbc.sql("select login, name from desk.engineer").query(row -> {
            names.put(row.getString("login"), row.getString("name"));
        });
        names.putAll(staff.names());
        return new SpecialistNames(names);
    }

    /** All that owners wrote for the one whom this means. */
    List<String> writtenAs(String specialist) {
        var names = names();
        var meant = names.of(specialist);
        return jdbc.sql("select distinct specialist from desk.claim").query(String.class).list().stream()
                .filter(written -> names.of(written).equals(meant))
                .toList();
    }
}
