package org.zayavka.workplace;

import org.jspecify.annotations.NullUnmarked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.shared.CompanyId;

/** Tickets of a company for tests of the register. */
@NullUnmarked
public final class RegisterRows {

    private final JdbcClient jdbc;

    public RegisterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long ticket(CompanyId company, String queue) {
        var number = new DeskRows(jdbc, null).ticket(queue, "Принтер");
        jdbc.sql("update desk.ticket set company = :company where number = :number")
                .param("company", company.value())
                .param("number", number)
                .update();
        return number;
    }
}
