package org.zayavka.channel.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.channel.MailboxData;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Versioned;

/** The mailboxes that were added on a page, with the passwords that the environment gives for them. */
@Component
class AddedMailboxes {

    private static final long KEPT = Duration.ofSeconds(3).toNanos();

    private final JdbcClient jdbc;
    private final Environment environment;
    private volatile @Nullable Read read;

    AddedMailboxes(JdbcClient jdbc, Environment environment) {
        this.jdbc = jdbc;
        this.environment = environment;
    }

    /** Read at most every few seconds: every letter asks whose address is ours. */
    List<MailboxData> all() {
        var before = read;
        if (before != null && System.nanoTime() - before.at() < KEPT) {
            return before.mailboxes();
        }
        var mailboxes = jdbc.sql("select * from desk.mailbox order by address")
                .query(AddedMailboxes::mailbox)
                .list();
        read = new Read(System.nanoTime(), mailboxes);
        return mailboxes;
    }

    void forget() {
        read = null;
    }

    Optional<Versioned<MailboxData>> find(EmailAddress address) {
        return jdbc.sql("select * from desk.mailbox where address = :address")
                .param("address", address.value())
                .query((row, i) -> new Versioned<>(mailbox(row, i), row.getInt("version")))
                .optional();
    }

    /** Where its letters are fetched; empty when they are not to be, or the password is not there. */
    Optional<MailSettings.Imap> imap(MailboxData mailbox) {
        var password = password(mailbox.address());
        return mailbox.fetched() && password.isPresent()
                ? Optional.of(new MailSettings.Imap(
                        mailbox.host(),
                        mailbox.port(),
                        mailbox.user(),
                        password.get(),
                        MailSettings.Tls.valueOf(mailbox.tls()),
                        mailbox.folder()))
                : Optional.empty();
    }

    Optional<String> password(EmailAddress address) {
        return Optional.ofNullable(environment.getProperty(variable(address))).filter(it -> !it.isEmpty());
    }

    static String variable(EmailAddress address) {
        return "ZAYAVKA_MAIL_PASSWORD_"
                + address.value().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static MailboxData mailbox(ResultSet row, int index) throws SQLException {
        return new MailboxData(
                new EmailAddress(row.getString("address")),
                row.getString("department"),
                row.getString("prefix"),
                row.getString("imap_host"),
                row.getInt("imap_port"),
                row.getString("imap_tls"),
                row.getString("imap_user"),
                row.getString("imap_folder"),
                row.getBoolean("fetched"));
    }

    /** @param at of {@link System#nanoTime()} */
    private record Read(long at, List<MailboxData> mailboxes) {}
}
