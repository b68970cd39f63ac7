package org.zayavka.channel.mail;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.channel.Delivery;
import org.zayavka.channel.Inbox;
import org.zayavka.channel.MessageUndelivered;
import org.zayavka.channel.Outbox;
import org.zayavka.channel.OutgoingMessage;
import org.zayavka.channel.Reception;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.TicketId;

/** The hall and the mail gates alone, between a database and a mail server, with a reception that only notes. */
@NullUnmarked
final class MailDesk implements AutoCloseable {

    static final EmailAddress SUPPORT = new EmailAddress("support@desk.example");

    private final ConfigurableApplicationContext context;

    private MailDesk(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Map<String, String> settings(String databaseUrl) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("spring.datasource.url", databaseUrl);
        settings.put("spring.datasource.username", "postgres");
        settings.put("spring.main.banner-mode", "off");
        settings.put("zayavka.secret", "a secret of at least thirty-two characters");
        settings.put("zayavka.channel.poll-interval", "100ms");
        settings.put("zayavka.channel.out-back-off", "50ms");
        settings.put("zayavka.channel.out-max-back-off", "200ms");
        settings.put("zayavka.mail.max-back-off", "200ms");
        settings.put("zayavka.mail.poll-interval", "100ms");
        return settings;
    }

    static void sendsOver(Map<String, String> settings, int port) {
        settings.put("zayavka.mail.smtp.host", "127.0.0.1");
        settings.put("zayavka.mail.smtp.port", Integer.toString(port));
        settings.put("zayavka.mail.smtp.tls", "none");
    }

    static void fetchesFrom(Map<String, String> settings, int number, EmailAddress mailbox, int port) {
        var prefix = "zayavka.mail.mailboxes[" + number + "].";
        settings.put(prefix + "address", mailbox.value());
        settings.put(prefix + "imap.host", "127.0.0.1");
        settings.put(prefix + "imap.port", Integer.toString(port));
        settings.put(prefix + "imap.user", mailbox.value());
        settings.put(prefix + "imap.password", "password");
        settings.put(prefix + "imap.tls", "none");
    }

    static GreenMail with(GreenMail mail, EmailAddress... mailboxes) {
        for (var mailbox : mailboxes) {
            mail.setUser(mailbox.value(), mailbox.value(), "password");
        }
        return mail;
    }

    static MailDesk start(Map<String, String> settings) {
        var properties = new LinkedHashMap<String, Object>(settings);
        return new MailDesk(new SpringApplicationBuilder(Rooms.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run());
    }

    Inbox inbox() {
        return context.getBean(Inbox.class);
    }

    Outbox outbox() {
        return context.getBean(Outbox.class);
    }

    Guest reception() {
        return context.getBean(Guest.class);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    OutboxId put(OutgoingMessage message) {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .execute(transaction -> outbox().put(message));
    }

    void awaitStates(TicketId ticket, Delivery.State... states) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> outbox().ofTicket(ticket).stream()
                        .map(Delivery::state)
                        .toList()
                        .equals(List.of(states)));
    }

    long letters() {
        return jdbc().sql("select count(*) from desk.inbox").query(Long.class).single();
    }

    static OutgoingMessage letter(long ticket, String to, String subject) {
        return letter(ticket, List.of(new EmailAddress(to)), subject);
    }

    static OutgoingMessage letter(long ticket, List<EmailAddress> to, String subject) {
        return new OutgoingMessage(
                new TicketId(ticket),
                "confirmation",
                SUPPORT,
                "Служба поддержки",
                to,
                List.of(),
                subject,
                "Здравствуйте, Ольга!",
                "<p>Здравствуйте, Ольга!</p>",
                null,
                List.of(),
                List.of(),
                true);
    }

    @Override
    public void close() {
        context.close();
    }

    @ComponentScan({"org.zayavka.channel", "org.zayavka.shared"})
    @ConfigurationPropertiesScan({"org.zayavka.channel", "org.zayavka.shared"})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class Rooms {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Guest guest() {
            return new Guest();
        }
    }

    /** Notes what it is given. */
    static class Guest implements Reception {

        final List<InboxId> received = new CopyOnWriteArrayList<>();
        final List<MessageUndelivered> undelivered = new CopyOnWriteArrayList<>();

        @Override
        public void receive(InboxId id, boolean lastAttempt) {
            received.add(id);
        }

        @EventListener
        void on(MessageUndelivered event) {
            undelivered.add(event);
        }

        List<InboxId> received() {
            return new ArrayList<>(received);
        }
    }
}
