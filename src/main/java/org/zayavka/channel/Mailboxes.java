package org.zayavka.channel;

import java.util.List;
import java.util.Optional;
import org.zayavka.shared.EmailAddress;

/** Our own mailboxes, as they are configured. */
public interface Mailboxes {

    List<Mailbox> all();

    Optional<Mailbox> byAddress(EmailAddress address);

    /**
     * @param department the department that reads it, e.g. {@code support}, {@code billing}
     * @param prefix what stands before the number in the subject: {@code [prefix #12345]} (S5.3)
     */
    record Mailbox(EmailAddress address, String department, String prefix, String name) {}
}
