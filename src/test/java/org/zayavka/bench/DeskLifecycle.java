package org.zayavka.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.channel.Inbox;
import org.zayavka.channel.Reception;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;

/**
 * The desk itself: letter in, ticket registered, promised, queued and confirmed, solved by an agent, confirmed by the
 * requester, closed. The dispatchers are off; what they would do is done here in their transactions.
 */
final class DeskLifecycle implements Lifecycle {

    private static final AtomicLong NEXT = new AtomicLong(1);

    private final Inbox inbox;
    private final Reception reception;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identities;
    private final TransactionTemplate transactions;
    private final JdbcClient desk;
    private final JdbcClient own;

    /** @param measuring connections of the measuring side to the desk's database */
    DeskLifecycle(RunningDesk desk, HikariDataSource measuring) {
        this.inbox = desk.bean(Inbox.class);
        this.reception = desk.bean(Reception.class);
        this.tasks = desk.bean(TaskService.class);
        this.forms = desk.bean(FormService.class);
        this.identities = desk.bean(IdentityService.class);
        this.transactions = desk.transactions();
        this.desk = desk.bean(JdbcClient.class);
        this.own = JdbcClient.create(measuring);
    }

    @Override
    public void run() {
        var number = NEXT.getAndIncrement();
        var ticket = register(number);
        solve(ticket);
        confirm(number, ticket);
    }

    /** A letter becomes a ticket; gives its number. */
    long register(long number) {
        var inboxId = take(number, "request", Letters.request(sender(number), id(number, "request"), number));
        return own.sql(Meter.OWN + "select ticket from desk.intake_record where inbox = ?")
                .param(inboxId)
                .query(Long.class)
                .single();
    }

    /** Somebody on line 1 takes the task and fills in the form. */
    void solve(long ticket) {
        var task = own.sql(Meter.OWN + "select task from desk.ticket where number = ?")
                .param(ticket)
                .query(String.class)
                .single();
        identities.setAuthentication("anna", List.of("line1"));
        try {
            tasks.claim(task, "anna");
            forms.submitTaskForm(
                    task, Map.of("outcome", "solved", "answer", "Заменили блок питания, принтер печатает."));
        } finally {
            identities.clearAuthentication();
        }
    }

    /** The requester answers the letter that announced the solution. */
    void confirm(long number, long ticket) {
        var solution = own.sql(
                        Meter.OWN + "select message_id from desk.outbox where ticket = ? and letter = 'solution'")
                .param(ticket)
                .query(String.class)
                .single();
        take(number, "thanks", Letters.thanks(sender(number), id(number, "thanks"), solution));
    }

    static long next() {
        return NEXT.getAndIncrement();
    }

    private long take(long number, String kind, byte[] raw) {
        var messageId = id(number, kind);
        inbox.deliver("mail", RunningDesk.SUPPORT, messageId, raw);
        return receive(messageId);
    }

    /** As the dispatcher does: one transaction from the row, found and locked at once, to the row marked as done. */
    private long receive(String messageId) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            var inboxId = desk.sql(
                            "select id, attempts from desk.inbox where message_id = :messageId for update skip locked")
                    .param("messageId", messageId)
                    .query((row, i) -> row.getLong("id"))
                    .single();
            reception.receive(new InboxId(inboxId), false);
            desk.sql("update desk.inbox set state = 'DONE', next_attempt_at = null, problem = '' where id = :id")
                    .param("id", inboxId)
                    .update();
            return inboxId;
        }));
    }

    private static String sender(long number) {
        return new EmailAddress(RunningDesk.contact(number)).value();
    }

    private static String id(long number, String kind) {
        return "<%s-%d@bench.example>".formatted(kind, number);
    }

    @Override
    public long ended() {
        return own.sql(Meter.OWN + "select count(*) from desk.ticket where state = 'CLOSED' and closing = 'CONFIRMED'")
                .query(Long.class)
                .single();
    }
}
