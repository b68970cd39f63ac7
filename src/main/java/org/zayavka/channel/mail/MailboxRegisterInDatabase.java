package org.zayavka.channel.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zayavka.channel.MailboxData;
import org.zayavka.channel.MailboxRegister;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.Change;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Outdated;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.Versioned;

@Component
class MailboxRegisterInDatabase implements MailboxRegister {

    private static final State NONE = new State(null, "", null, 0, 0);

    private final MailSettings settings;
    private final ConfiguredMailboxes mailboxes;
    private final AddedMailboxes added;
    private final JdbcClient jdbc;
    private final Audit audit;

    MailboxRegisterInDatabase(
            MailSettings settings, ConfiguredMailboxes mailboxes, AddedMailboxes added, JdbcClient jdbc, Audit audit) {
        this.settings = settings;
        this.mailboxes = mailboxes;
        this.added = added;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public List<Known> all() {
        var states = states();
        var given = settings.mailboxes();
        var all = new ArrayList<Known>();
        for (var mailbox : mailboxes.all()) {
            var state = states.getOrDefault(mailbox.address().value(), NONE);
            var number = all.size() < given.size() ? all.size() : -1;
            all.add(
                    number < 0
                            ? added(mailbox, state)
                            : given(mailbox, number, given.get(number).imap() != null, state));
        }
        return all;
    }

    private static Known given(Mailbox mailbox, int number, boolean fetched, State state) {
        return new Known(
                mailbox,
                number,
                fetched,
                fetched,
                state.fetchedAt,
                state.trouble,
                state.troubleAt,
                state.waiting,
                state.failed);
    }

    private Known added(Mailbox mailbox, State state) {
        var fetched =
                added.find(mailbox.address()).filter(it -> it.value().fetched()).isPresent();
        return new Known(
                mailbox,
                -1,
                fetched,
                added.password(mailbox.address()).isPresent(),
                state.fetchedAt,
                state.trouble,
                state.troubleAt,
                state.waiting,
                state.failed);
    }

    private record State(
            @Nullable Instant fetchedAt,
            String trouble,
            @Nullable Instant troubleAt,
            long waiting,
            long failed) {}

    private Map<String, State> states() {
        var states = new HashMap<String, State>();
        jdbc.sql("""
                select coalesce(s.mailbox, i.mailbox) as mailbox, s.fetched_at, coalesce(s.trouble, '') as trouble,
                       s.trouble_at, coalesce(i.waiting, 0) as waiting, coalesce(i.failed, 0) as failed
                  from desk.mailbox_state s full join
                       (select mailbox, count(*) filter (where state = 'WAITING') as waiting,
                               count(*) filter (where state = 'FAILED') as failed
                          from desk.inbox where next_attempt_at is not null group by mailbox) i on i.mailbox = s.mailbox
                """).query(row -> {
            states.put(row.getString("mailbox"), state(row));
        });
        return states;
    }

    private static State state(ResultSet row) throws SQLException {
        var fetched = row.getTimestamp("fetched_at");
        var trouble = row.getTimestamp("trouble_at");
        return new State(
                fetched == null ? null : fetched.toInstant(),
                row.getString("trouble"),
                trouble == null ? null : trouble.toInstant(),
                row.getLong("waiting"),
                row.getLong("failed"));
    }

    @Override
    public Optional<Versioned<MailboxData>> added(EmailAddress address) {
        return added.find(address);
    }

    @Override
    public String passwordVariable(EmailAddress address) {
        return AddedMailboxes.variable(address);
    }

    @Override
    @Transactional
    public EmailAddress add(Map<String, String> typed, String by) {
        var mailbox = MailboxData.read(typed);
        var address = mailbox.address();
        added.forget();
        if (mailboxes.byAddress(address).isPresent()) {
            throw Faults.of("address", "Такой ящик уже есть.", "There is such a mailbox already.");
        }
        var variable = AddedMailboxes.variable(address);
        var twin = added.all().stream()
                .filter(other -> AddedMailboxes.variable(other.address()).equals(variable))
                .findAny();
        if (twin.isPresent()) {
            throw Faults.of(
                    "address",
                    "Пароль этого ящика назывался бы так же, как у "
                            + twin.get().address() + ": задайте его в окружении.",
                    "Its password would have the name of that of " + twin.get().address()
                            + ": give this mailbox in the environment.");
        }
        written(jdbc.sql("""
                insert into desk.mailbox
                    (address, department, prefix, imap_host, imap_port, imap_tls, imap_user, imap_folder, fetched)
                values (:address, :department, :prefix, :host, :port, :tls, :user, :folder, :fetched)
                """), mailbox).param("prefix", mailbox.prefix()).update();
        audit.note(by, Change.added(subject(address), mailbox.texts()));
        forgetAfterCommit();
        return address;
    }

    @Override
    @Transactional
    public void change(EmailAddress address, Map<String, String> typed, int version, String by) {
        var before = added.find(address).orElseThrow(() -> gone(address));
        if (before.version() != version) {
            throw new Outdated(subject(address));
        }
        var all = new HashMap<>(typed);
        all.put("address", address.value());
        all.put("prefix", before.value().prefix());
        var mailbox = MailboxData.read(all);
        if (mailbox.equals(before.value())) {
            return;
        }
        var rows = written(jdbc.sql("""
                update desk.mailbox
                   set department = :department, imap_host = :host, imap_port = :port, imap_tls = :tls,
                       imap_user = :user, imap_folder = :folder, fetched = :fetched, version = version + 1
                 where address = :address and version = :version
                """), mailbox).param("version", version).update();
        // Somebody may have written between our reading and our writing.
        if (rows == 0) {
            throw new Outdated(subject(address));
        }
        audit.note(by, Change.between(subject(address), before.value().texts(), mailbox.texts()));
        forgetAfterCommit();
    }

    private static StatementSpec written(StatementSpec sql, MailboxData mailbox) {
        return sql.param("address", mailbox.address().value())
                .param("department", mailbox.department())
                .param("host", mailbox.host())
                .param("port", mailbox.port())
                .param("tls", mailbox.tls())
                .param("user", mailbox.user())
                .param("folder", mailbox.folder())
                .param("fetched", mailbox.fetched());
    }

    private void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                added.forget();
            }
        });
    }

    private static Subject subject(EmailAddress address) {
        return new Subject("mailbox", address.value());
    }

    private static Refusal gone(EmailAddress address) {
        return new Refusal(
                "Ящик " + address + " задан не здесь: его меняет администратор сервера.",
                "The mailbox " + address + " is not kept here: the administrator of the server changes it.");
    }
}
