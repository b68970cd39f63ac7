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
     * @param name how it presents itself; empty when it speaks in the desk's own name
     * @param nameEn the same in English; empty when it is the same
     */
    record Mailbox(EmailAddress address, String department, String prefix, String name, String nameEn) {}
}
