package org.zayavka.privacy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people said of the desk's work. Scores stay for the figures; words and who it was do not. */
@Component
class Judgements {

    private final JdbcClient jdbc;

    Judgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void eraseOwn(Long[] tickets) {
        jdbc.sql("update desk.rating set words = :mark where ticket = any(:tickets) and words <> ''")
                .param("mark", Mark.TEXT)
                .param("tickets", tickets)
                .update();
        jdbc.sql("""
                update desk.quality_call
                   set person = 'erased-' || ticket, wish = case when wish = '' then '' else :mark end
                 where ticket = any(:tickets)
                """).param("mark", Mark.TEXT).param("tickets", tickets).update();
    }
}
