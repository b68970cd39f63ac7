package org.zayavka.channel.mail;

import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.EmailAddress;

/** How far each mailbox was read. UIDs grow only while the folder's UIDVALIDITY stays (RFC 3501, 2.3.1.1). */
@Component
class MailboxProgress {

    private final JdbcClient jdbc;

    MailboxProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last UID that was dealt with; empty when the mailbox is new to us. */
    OptionalLong lastUid(EmailAddress mailbox, long uidValidity) {
        var found = jdbc.sql("""
                select last_uid from desk.mailbox_progress where mailbox = :mailbox and uid_validity = :uidValidity
                """)
                .param("mailbox", mailbox.value())
                .param("uidValidity", uidValidity)
                .query(Long.class)
                .optional();
        return found.isPresent() ? OptionalLong.of(found.get()) : OptionalLong.empty();
    }

    void reached(EmailAddress mailbox, long uidValidity, long lastUid) {
        jdbc.sql("""
                insert into desk.mailbox_progress (mailbox, uid_validity, last_uid)
                values (:mailbox, :uidValidity, :lastUid)
                on conflict (mailbox) do update set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid
                """)
                .param("mailbox", mailbox.value())
                .param("uidValidity", uidValidity)
                .param("lastUid", lastUid)
                .update();
    }
}
