package org.zayavka.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.retention.UnusedFiles;

/**
 * What visits know of people: who let the engineer in, where, and the acts with their signatures and photos. When and by
 * whom a visit was made stays, and what was charged, which names nobody.
 */
@Component
class FieldVisits {

    private final JdbcClient jdbc;
    private final UnusedFiles files;

    FieldVisits(JdbcClient jdbc, UnusedFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** All visits of the person's own tickets. */
    void eraseOwn(Erasure erasure, Long[] tickets) {
        erase(
                erasure,
                jdbc.sql("select id from desk.visit where ticket = any(:tickets) for no key update")
                        .param("tickets", tickets)
                        .query(Long.class)
                        .list());
    }

    /** Visits for others' tickets where the person was the one to let the engineer in. */
    void eraseOthers(Erasure erasure, Long[] tickets) {
        erase(
                erasure,
                jdbc.sql("""
                        select id from desk.visit where ticket = any(:tickets) and lower(responsible_email) = :address
                        for no key update
                        """)
                        .param("tickets", tickets)
                        .param("address", erasure.address())
                        .query(Long.class)
                        .list());
    }

    private void erase(Erasure erasure, List<Long> visits) {
        if (visits.isEmpty()) {
            return;
        }
        var ids = visits.toArray(Long[]::new);
        jdbc.sql("""
                update desk.visit
                   set address = :mark, intercom = '', responsible_name = :mark, responsible_phone = '',
                       responsible_email = '', notes = '', reason = case when reason = '' then '' else :mark end,
                       version = version + 1
                 where id = any(:ids)
                """).param("mark", Mark.TEXT).param("ids", ids).update();
        var acts = new ArrayList<>(filesOf(ids));
        jdbc.sql("delete from desk.visit_act where visit = any(:ids)")
                .param("ids", ids)
                .update();
        files.forget(acts);
        erasure.tally.add(Tally.FILES, acts.size());
    }

    private List<String> filesOf(Long[] visits) {
        return jdbc.sql("""
                select pdf_file from desk.visit_act where visit = any(:ids)
                union
                select signature_file from desk.visit_act where visit = any(:ids) and signature_file is not null
                union
                select file from desk.visit_act_photo where visit = any(:ids)
                """).param("ids", visits).query(String.class).list();
    }

    /** For the person who asks what the desk holds: the visits of a ticket, each as one row of words. */
    List<Row> rows(long ticket) {
        return jdbc.sql("""
                select visit.id, visit.state, visit.starts_at as start, visit.address, visit.intercom,
                       visit.responsible_name as responsible, visit.responsible_phone as phone,
                       visit.responsible_email as email, visit.notes, coalesce(act.work, '') as work,
                       coalesce(act.accepted_by, '') as accepted_by
                  from desk.visit left join desk.visit_act act on act.visit = visit.id
                 where visit.ticket = :ticket order by visit.id
                """).param("ticket", ticket).query(Row.class).list();
    }

    /** Papers, signatures and photos of a ticket's acts. */
    List<Kept> files(long ticket) {
        return jdbc.sql("""
                select visit || '-act.pdf' as name, pdf_file as file from desk.visit_act where ticket = :ticket
                union all
                select visit || '-signature.png', signature_file from desk.visit_act
                 where ticket = :ticket and signature_file is not null
                union all
                select photo.visit || '-photo-' || position + 1 || '.' || split_part(photo.type, '/', 2), photo.file
                  from desk.visit_act_photo photo join desk.visit_act act on act.visit = photo.visit
                 where act.ticket = :ticket
                """).param("ticket", ticket).query(Kept.class).list();
    }

    record Row(
            long id,
            String state,
            @Nullable Instant start,
            String address,
            String intercom,
            String responsible,
            String phone,
            String email,
            String notes,
            String work,
            String acceptedBy) {}

    record Kept(String name, String file) {}
}
