package org.zayavka.channel.mail;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Mailboxes;
import org.zayavka.shared.EmailAddress;

@Component
class ConfiguredMailboxes implements Mailboxes {

    private final List<Mailbox> all;

    ConfiguredMailboxes(MailSettings settings) {
        all = settings.mailboxes().stream()
                .map(mailbox -> new Mailbox(
                        mailbox.address(), mailbox.department(), mailbox.prefix(), mailbox.name(), mailbox.nameEn()))
                .toList();
    }

    @Override
    public List<Mailbox> all() {
        return all;
    }

    @Override
    public Optional<Mailbox> byAddress(EmailAddress address) {
        return all.stream().filter(mailbox -> mailbox.address().equals(address)).findFirst();
    }
}
