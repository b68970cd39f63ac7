package org.zayavka.retention;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes the bytes of files that no letter has any more and nobody is about to send; equal bytes may belong to many. */
@Component
public class UnusedFiles {

    private final JdbcClient jdbc;

    UnusedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the tickets' letters have attached, whoever else has it too. */
    List<String> ofTickets(Long[] tickets) {
        return jdbc.sql("""
                select file from desk.attachment join desk.message on message.id = attachment.message
                 where message.ticket = any(:tickets)
                union
                select unnest(file_ids) from desk.outbox where ticket = any(:tickets)
                union
                select pdf_file from desk.visit_act where ticket = any(:tickets)
                union
                select signature_file from desk.visit_act where ticket = any(:tickets) and signature_file is not null
                union
                select photo.file from desk.visit_act_photo photo join desk.visit_act act on act.visit = photo.visit
                 where act.ticket = any(:tickets)
                """).param("tickets", tickets).query(String.class).list();
    }

    /** What lies with claims, whoever else has it too. */
    public List<String> ofClaims(Long[] claims) {
        return jdbc.sql("""
                select file from desk.claim_file where claim = any(:claims)
                union
                select letter_file from desk.claim where number = any(:claims) and letter_file is not null
                union
                select unnest(file_ids) from desk.outbox where id in (
                    select outbox from desk.claim_message where claim = any(:claims) and outbox is not null)
                """).param("claims", claims).query(String.class).list();
    }

    /** A file that a letter is taking up at this moment is locked and stays. */
    public void forget(List<String> files) {
        if (files.isEmpty()) {
            return;
        }
        jdbc.sql("""
                delete from desk.file where sha256 in (
                    select sha256 from desk.file
                     where sha256 = any(:files)
                       and not exists (select 1 from desk.attachment where attachment.file = file.sha256)
                       and not exists (select 1 from desk.upload where upload.file = file.sha256)
                       and not exists (select 1 from desk.visit_act where pdf_file = file.sha256)
                       and not exists (select 1 from desk.visit_act where signature_file = file.sha256)
                       and not exists (select 1 from desk.visit_act_photo where visit_act_photo.file = file.sha256)
                       and not exists (select 1 from desk.claim_file where claim_file.file = file.sha256)
                       and not exists (select 1 from desk.claim where letter_file = file.sha256)
                       and not exists (select 1 from desk.outbox
                                        where file_ids <> '{}' and file_ids @> array[file.sha256])
                       for update skip locked)
                """).param("files", files.toArray(String[]::new)).update();
    }
}
