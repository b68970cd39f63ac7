package org.zayavka.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.Signature;
import org.zayavka.shared.TicketId;
import org.zayavka.support.TestPostgres;

/** The two spools on a real database, worked off by hand, with a clock that a test moves. */
@NullUnmarked
final class Hall {

    static final EmailAddress SUPPORT = new EmailAddress("support@desk.example");
    static final EmailAddress BILLING = new EmailAddress("billing@desk.example");
    static final ChannelSettings SETTINGS = new ChannelSettings(
            0,
            0,
            Duration.ofSeconds(1),
            3,
            Duration.ofSeconds(2),
            Duration.ofMinutes(2),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofDays(3),
            3,
            Duration.ofDays(7),
            Duration.ofSeconds(10));

    final DataSource dataSource = TestPostgres.database();
    final JdbcClient jdbc = JdbcClient.create(dataSource);
    final JdbcTransactionManager transactionManager = new JdbcTransactionManager(dataSource);
    final TransactionTemplate transactions = new TransactionTemplate(transactionManager);
    final Hands clock = new Hands();
    final MessageIds messageIds = new MessageIds(new Signature("a secret of at least thirty-two characters"));
    /** What went wrong. */
    final List<Object> events = new ArrayList<>();

    final List<MessageSent> sent = new ArrayList<>();
    RuntimeException listenerProblem;

    final Bell bell = new Bell();
    final InboxInDatabase inbox =
            new InboxInDatabase(jdbc, transactionManager, none(Labeller.class), none(MessageReader.class), bell, clock);
    final Bounces bounces = new Bounces(jdbc, messageIds, this::publish, SETTINGS, clock);
    final OutboxInDatabase outbox = new OutboxInDatabase(jdbc, messageIds, bounces, bell, clock);

    InboxDispatcher in(Reception reception) {
        return new InboxDispatcher(jdbc, transactionManager, one(Reception.class, reception), SETTINGS, clock);
    }

    OutboxDispatcher out(Courier courier) {
        return new OutboxDispatcher(
                new OutboxTable(jdbc),
                new HourlyCap(jdbc, SETTINGS, clock),
                transactionManager,
                one(Courier.class, courier),
                this::publish,
                SETTINGS,
                clock);
    }

    private void publish(Object event) {
        if (listenerProblem != null) {
            throw listenerProblem;
        }
        if (event instanceof MessageSent left) {
            sent.add(left);
        } else {
            events.add(event);
        }
    }

    OutboxId put(long ticket, String to, String subject) {
        return put(letter(ticket, subject, to));
    }

    OutboxId put(OutgoingMessage message) {
        return transactions.execute(transaction -> outbox.put(message));
    }

    Delivery delivery(OutboxId id, long ticket) {
        return outbox.ofTicket(new TicketId(ticket)).stream()
                .filter(delivery -> delivery.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static OutgoingMessage letter(long ticket, String subject, String... to) {
        return letter(ticket, subject, true, to);
    }

    /** A letter in an agent's own words. */
    static OutgoingMessage written(long ticket, String subject, String... to) {
        return letter(ticket, subject, false, to);
    }

    private static OutgoingMessage letter(long ticket, String subject, boolean automatic, String... to) {
        return new OutgoingMessage(
                new TicketId(ticket),
                "confirmation",
                SUPPORT,
                "Служба поддержки",
                List.of(to).stream().map(EmailAddress::new).toList(),
                List.of(),
                subject,
                "Здравствуйте!",
                "<p>Здравствуйте!</p>",
                null,
                List.of(),
                List.of(),
                automatic);
    }

    /** Works until nothing is due. */
    static int all(BooleanSupplier work) {
        var done = 0;
        while (work.getAsBoolean()) {
            done++;
        }
        return done;
    }

    static <T> ObjectProvider<T> one(Class<T> type, T bean) {
        return new StaticListableBeanFactory(Map.of("bean", bean)).getBeanProvider(type);
    }

    static <T> ObjectProvider<T> none(Class<T> type) {
        return new StaticListableBeanFactory().getBeanProvider(type);
    }

    /** A clock that stands until a test moves it. */
    static final class Hands extends Clock {
        private volatile Instant now = Instant.parse("2026-11-20T09:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    /** A mail server that notes what it takes and answers as a test says. */
    static final class Server implements Courier {
        final List<String> taken = new ArrayList<>();
        final List<String> messageIds = new ArrayList<>();
        UnaryOperator<Handover> answer = UnaryOperator.identity();

        @Override
        public synchronized Handover hand(OutgoingMessage message, String messageId, List<EmailAddress> recipients) {
            var handover = answer.apply(new Handover(recipients, Map.of(), Map.of()));
            taken.add(message.subject());
            messageIds.add(messageId);
            return handover;
        }

        void isDown() {
            answer = handover -> {
                throw new CourierUnavailable("down", new IllegalStateException());
            };
        }

        void isUp() {
            answer = UnaryOperator.identity();
        }

        void refuses(String address) {
            answer = handover -> without(handover, address, true);
        }

        void defers(String address) {
            answer = handover -> without(handover, address, false);
        }

        private static Handover without(Handover handover, String address, boolean forGood) {
            var other = new EmailAddress(address);
            var accepted =
                    handover.accepted().stream().filter(it -> !it.equals(other)).toList();
            var said = handover.accepted().contains(other)
                    ? Map.of(other, "no such user")
                    : Map.<EmailAddress, String>of();
            return forGood ? new Handover(accepted, said, Map.of()) : new Handover(accepted, Map.of(), said);
        }
    }
}
