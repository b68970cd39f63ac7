package org.zayavka.channel.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zayavka.channel.MailboxData;
import org.zayavka.channel.Mailboxes;
import org.zayavka.shared.EmailAddress;

/** Those of the environment first, then those that were added; who gives an address in the environment means that one. */
@Component
class ConfiguredMailboxes implements Mailboxes {

    private final List<Mailbox> given;
    private final AddedMailboxes added;

    ConfiguredMailboxes(MailSettings settings, AddedMailboxes added) {
        this.given = settings.mailboxes().stream()
                .map(mailbox -> new Mailbox(
                        mailbox.address(), mailbox.department(), mailbox.prefix(), mailbox.name(), mailbox.nameEn()))
                .toList();
        this.added = added;
    }

    @Override
    public List<Mailbox> all() {
        return Stream.concat(given.stream(), added().map(ConfiguredMailboxes::mailbox))
                .toList();
    }

    /** Without those that the environment gives. */
    Stream<MailboxData> added() {
        return added.all().stream()
                .filter(mailbox ->
                        given.stream().noneMatch(known -> known.address().equals(mailbox.address())));
    }

    @Override
    public Optional<Mailbox> byAddress(EmailAddress address) {
        return all().stream()
                .filter(mailbox -> mailbox.address().equals(address))
                .findFirst();
    }

    private static Mailbox mailbox(MailboxData added) {
        return new Mailbox(added.address(), added.department(), added.prefix(), "", "");
    }
}
