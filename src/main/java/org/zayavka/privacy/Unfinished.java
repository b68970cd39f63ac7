package org.zayavka.privacy;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.retention.UnusedFiles;

/** Erases what colleagues have begun to write in tickets, with the files that they laid down for it. */
@Component
class Unfinished {

    private final JdbcClient jdbc;
    private final UnusedFiles files;

    Unfinished(JdbcClient jdbc, UnusedFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    void erase(Erasure erasure, Long[] tickets) {
        erasure.tally.add(
                Tally.DRAFTS,
                jdbc.sql("select count(*) from desk.draft where ticket = any(:tickets)")
                        .param("tickets", tickets)
                        .query(Long.class)
                        .single());
        List<String> laidDown =
                jdbc.sql("""
                with gone as (delete from desk.draft where ticket = any(:tickets) returning person, files)
                delete from desk.upload using gone
                 where upload.person = gone.person and upload.id = any(gone.files)
                returning file
                """).param("tickets", tickets).query(String.class).list();
        jdbc.sql("delete from desk.undo where ticket = any(:tickets)")
                .param("tickets", tickets)
                .update();
        files.forget(laidDown);
    }
}
