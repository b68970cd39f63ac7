package org.zayavka.notification;

import java.util.List;
import java.util.Optional;
import org.zayavka.channel.Mailboxes;
import org.zayavka.shared.EmailAddress;

final class OwnMailboxes implements Mailboxes {

    static final EmailAddress SUPPORT = new EmailAddress("support@zayavka.example");
    static final EmailAddress BILLING = new EmailAddress("billing@zayavka.example");

    @Override
    public List<Mailbox> all() {
        return List.of(
                new Mailbox(SUPPORT, "support", "zayavka", "", ""),
                new Mailbox(BILLING, "billing", "zayavka", "Бухгалтерия", "Accounts"));
    }

    @Override
    public Optional<Mailbox> byAddress(EmailAddress address) {
        return all().stream()
                .filter(mailbox -> mailbox.address().equals(address))
                .findFirst();
    }
}
