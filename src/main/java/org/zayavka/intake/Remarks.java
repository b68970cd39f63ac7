package org.zayavka.intake;

import java.util.List;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Remark;
import org.zayavka.shared.TicketId;

/** What the reception notes beside a letter in the conversation. */
final class Remarks {

    static final Remark FOUND_BY_MESSAGE_ID = Remark.of("found-by-message-id");
    static final Remark FOUND_BY_SUBJECT = Remark.of("found-by-subject");
    static final Remark FOUND_BY_THREAD = Remark.of("found-by-thread");
    static final Remark MACHINE_MAIL = Remark.of("machine-mail");
    static final Remark QUARANTINE = Remark.of("quarantine");
    static final Remark NEW_QUESTION = Remark.of("new-question");

    private Remarks() {}

    static Remark reviewed(String by) {
        return Remark.of("reviewed", by);
    }

    /** @param reason the sentence of the table */
    static Remark handedOver(String reason) {
        return Remark.of("handed-over", reason);
    }

    static Remark filesRefused(List<String> names) {
        return Remark.of("files-refused", String.join(", ", names));
    }

    static Remark fromDuplicate(TicketId duplicate) {
        return Remark.of("from-duplicate", duplicate);
    }

    static Remark cameElsewhereToo(EmailAddress mailbox, String department) {
        return Remark.of("came-elsewhere-too", mailbox, department);
    }
}
