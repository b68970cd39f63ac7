package org.zayavka.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Outdated;
import org.zayavka.shared.Versioned;

/** All mailboxes of the desk and how fetching goes; those that the environment does not give are kept here. */
public interface MailboxRegister {

    /** Those of the environment in their order, then those that were added, by address. */
    List<Known> all();

    Optional<Versioned<MailboxData>> added(EmailAddress address);

    /**
     * Every node takes it up within a quarter of a minute if its password is in the environment, else when the program
     * starts with it.
     *
     * @param typed as {@link MailboxData#texts()} names it
     * @throws Faults when it can't be kept as it is
     */
    EmailAddress add(Map<String, String> typed, String by);

    /**
     * The address and the prefix stay: by them answers to older letters are recognised.
     *
     * @param version the one that was read
     * @throws Faults when it can't be kept as it is
     * @throws Outdated when there is a newer one
     */
    void change(EmailAddress address, Map<String, String> typed, int version, String by);

    /** The environment variable in which the password of an added mailbox is given. */
    String passwordVariable(EmailAddress address);

    /**
     * @param number among the mailboxes of the environment; -1 for one that was added
     * @param fetched whether letters are fetched from it
     * @param hasPassword whether its password is in the environment of this node
     * @param fetchedAt when it was last looked at; null for never
     * @param trouble why it can't be read since {@code troubleAt}, as the server says it; empty when it can
     * @param waiting letters that wait in the desk to be worked on
     * @param failed letters that the desk could not take in
     */
    record Known(
            Mailbox mailbox,
            int number,
            boolean fetched,
            boolean hasPassword,
            @Nullable Instant fetchedAt,
            String trouble,
            @Nullable Instant troubleAt,
            long waiting,
            long failed) {

        public boolean isAdded() {
            return number < 0;
        }
    }
}
