package org.zayavka.channel;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.TicketId;

/** Finds the message that came back and says so. */
@Component
class Bounces {

    private final JdbcClient jdbc;
    private final MessageIds messageIds;
    private final ApplicationEventPublisher events;
    private final ChannelSettings settings;
    private final Clock clock;

    Bounces(
            JdbcClient jdbc,
            MessageIds messageIds,
            ApplicationEventPublisher events,
            ChannelSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.messageIds = messageIds;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** A report that the message is only late is noted; the message stays sent. */
    @Transactional
    Optional<TicketId> take(Bounce bounce) {
        var found = find(bounce);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var message = found.get();
        if (bounce.permanent()) {
            markBounced(message, bounce);
        } else {
            note(message.id(), words(bounce));
        }
        return Optional.ofNullable(message.ticket());
    }

    private void markBounced(Sent message, Bounce bounce) {
        var lost = lost(message, bounce);
        jdbc.sql("""
                update desk.outbox
                set state = case when next_attempt_at is null then 'BOUNCED' else state end,
                    accepted = array(select unnest(accepted) except select unnest(:lost::text[])),
                    refused = array(select unnest(refused) union select unnest(:lost::text[])),
                    problem = :problem
                where id = :id
                """)
                .param("lost", OutboxTable.texts(lost))
                .param("problem", words(bounce))
                .param("id", message.id().value())
                .update();
        events.publishEvent(
                new MessageUndelivered(message.id(), message.ticket(), lost, words(bounce), clock.instant()));
    }

    private void note(OutboxId id, String problem) {
        jdbc.sql("update desk.outbox set problem = :problem where id = :id and state in ('SENT', 'WAITING')")
                .param("problem", problem)
                .param("id", id.value())
                .update();
    }

    /** A report may name an address that the recipient forwards to: then it is taken for all recipients. */
    private static List<EmailAddress> lost(Sent message, Bounce bounce) {
        var recipient = bounce.recipient();
        return recipient != null && message.recipients().contains(recipient)
                ? List.of(recipient)
                : message.recipients();
    }

    private Optional<Sent> find(Bounce bounce) {
        if (bounce.messageId() != null) {
            var own = messageIds.verify(bounce.messageId());
            if (own.isPresent()) {
                return get(own.get().id());
            }
        }
        return bounce.recipient() == null ? Optional.empty() : lastTo(bounce.recipient());
    }

    /** Many reports carry no Message-ID: then it is the last message to that address. */
    private Optional<Sent> lastTo(EmailAddress recipient) {
        return jdbc.sql("""
                select message
                from desk.outbox_sent
                where address = :address and sent_at > :since
                order by sent_at desc, message desc
                limit 1
                """)
                .param("address", recipient.value())
                .param("since", Timestamp.from(clock.instant().minus(settings.bounceWindow())))
                .query(Long.class)
                .optional()
                .flatMap(id -> get(new OutboxId(id)));
    }

    private Optional<Sent> get(OutboxId id) {
        return jdbc.sql("""
                select ticket, to_addresses || cc_addresses as recipients from desk.outbox where id = :id for update
                """)
                .param("id", id.value())
                .query((row, number) -> new Sent(id, OutboxTable.ticket(row), OutboxTable.addresses(row, "recipients")))
                .optional();
    }

    private static String words(Bounce bounce) {
        var address = bounce.recipient() == null ? "" : bounce.recipient() + ": ";
        return Problems.words((address + bounce.status() + " " + bounce.diagnosis()).strip());
    }

    private record Sent(OutboxId id, @Nullable TicketId ticket, List<EmailAddress> recipients) {}
}
