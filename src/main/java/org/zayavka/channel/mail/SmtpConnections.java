package org.zayavka.channel.mail;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.zayavka.channel.CourierUnavailable;
import org.zayavka.channel.OwnReason;

/** Open connections to the mail server: greeting and login cost more than a letter, so several go over one. */
@Component
@ConditionalOnProperty("zayavka.mail.smtp.host")
class SmtpConnections {

    private static final Logger log = LoggerFactory.getLogger(SmtpConnections.class);

    // Servers end a connection after some number of letters; it is politer to do so ourselves.
    private static final int LETTERS_PER_CONNECTION = 100;

    private final MailSettings.Smtp settings;
    private final Session session;
    private final ConcurrentLinkedDeque<Connection> free = new ConcurrentLinkedDeque<>();

    SmtpConnections(MailSettings settings) {
        this.settings = settings.smtp();
        this.session = MailSessions.smtp(settings);
    }

    Session session() {
        return session;
    }

    /** A connection of one's own until it is given back or closed. */
    Connection take() {
        var connection = free.poll();
        while (connection != null) {
            if (connection.transport.isConnected()) {
                return connection;
            }
            close(connection);
            connection = free.poll();
        }
        return open();
    }

    void giveBack(Connection connection) {
        connection.letters++;
        if (connection.letters < LETTERS_PER_CONNECTION) {
            free.push(connection);
        } else {
            close(connection);
        }
    }

    void close(Connection connection) {
        try {
            connection.transport.close();
        } catch (MessagingException broken) {
            log.debug("A connection to the mail server ended untidily", broken);
        }
    }

    @PreDestroy
    void closeAll() {
        for (var connection = free.poll(); connection != null; connection = free.poll()) {
            close(connection);
        }
    }

    private Connection open() {
        try {
            var transport = session.getTransport("smtp");
            transport.connect(settings.host(), settings.portOrUsual(), settings.user(), settings.password());
            return new Connection(transport);
        } catch (MessagingException closed) {
            throw new CourierUnavailable(
                    OwnReason.SERVER_AWAY.with(
                            settings.host() + ":" + settings.portOrUsual() + ": " + closed.getMessage()),
                    closed);
        }
    }

    static final class Connection {

        private final Transport transport;
        private int letters;

        Connection(Transport transport) {
            this.transport = transport;
        }

        Transport transport() {
            return transport;
        }
    }
}
