package org.zayavka.retention;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes letters as they came in, with what the desk noted and decided about them. */
@Component
public class RawLetters {

    private final JdbcClient jdbc;

    RawLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that ended in the tickets, and their copies from other mailboxes. */
    public List<Long> ofTickets(Long[] tickets) {
        return jdbc.sql("""
                select inbox from desk.intake_record where ticket = any(:tickets)
                union
                select copy.inbox from desk.intake_record
                  join desk.intake_record as copy on copy.copy_of = intake_record.inbox
                 where intake_record.ticket = any(:tickets)
                """).param("tickets", tickets).query(Long.class).list();
    }

    void forget(List<Long> letters) {
        jdbc.sql("delete from desk.decision_trace where business_key = any(:keys)")
                .param("keys", letters.stream().map(letter -> "inbox-" + letter).toArray(String[]::new))
                .update();
        delete("desk.intake_record where inbox = any(:letters)", letters);
        delete("desk.inbox where id = any(:letters)", letters);
    }

    private void delete(String what, List<Long> letters) {
        jdbc.sql("delete from " + what)
                .param("letters", letters.toArray(Long[]::new))
                .update();
    }
}
