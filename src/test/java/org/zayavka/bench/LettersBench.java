package org.zayavka.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.channel.Inbox;

/**
 * Letters that become registered and confirmed tickets, each second, through the whole started desk: SMTP to a mail
 * server, IMAP from it, the desk, SMTP back. The time runs from the first letter sent until the mail server has taken
 * the last confirmation.
 */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersBench {

    private static final int LETTERS = Integer.getInteger("bench.letters", 400);

    private final Report report = Report.named("letters", "Letters to registered and confirmed tickets");
    private final BenchPostgres postgres = BenchPostgres.start();
    private final GreenMail mail = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private final AtomicLong next = new AtomicLong(1);
    private final List<AutoCloseable> toClose = new ArrayList<>();

    private final RunningDesk desk;
    private final JdbcClient own;

    LettersBench() {
        mail.start();
        mail.setUser(RunningDesk.SUPPORT.value(), RunningDesk.SUPPORT.value(), "password");
        var url = postgres.create("desk");
        desk = RunningDesk.start(url, settings());
        HikariDataSource measuring = BenchPostgres.connect(url, 2);
        own = JdbcClient.create(measuring);
        toClose.add(desk);
        toClose.add(measuring);
    }

    private Map<String, Object> settings() {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("zayavka.mail.smtp.host", "127.0.0.1");
        settings.put("zayavka.mail.smtp.port", mail.getSmtp().getPort());
        settings.put("zayavka.mail.smtp.tls", "none");
        settings.put("zayavka.mail.mailboxes[0].imap.host", "127.0.0.1");
        settings.put("zayavka.mail.mailboxes[0].imap.port", mail.getImap().getPort());
        settings.put("zayavka.mail.mailboxes[0].imap.user", RunningDesk.SUPPORT.value());
        settings.put("zayavka.mail.mailboxes[0].imap.password", "password");
        settings.put("zayavka.mail.mailboxes[0].imap.tls", "none");
        // A few hundred people write again and again here; the cap against loops is for one address.
        settings.put("zayavka.channel.out-per-address-and-hour", 1_000);
        return settings;
    }

    @BeforeAll
    void warmUp() {
        report.say(postgres.settings() + ", GreenMail in the same Java\n");
        sendAll(4, LETTERS);
    }

    @Test
    void lettersEachSecond() {
        var table = report.table("senders", "letters", "seconds", "confirmed tickets/s", "of it sending, s");
        for (var senders : new int[] {1, 4, 1, 4}) {
            var run = sendAll(senders, LETTERS);
            table.row(senders, LETTERS, run.seconds(), LETTERS / run.seconds(), run.sending());
        }
        report.say("## From the first letter sent to the last confirmation taken by the mail server\n");
        table.print();
        report.say("Request Tracker 5.0.3 on such a machine: 2.8/s one sender, 4.7 to 5.6/s four.\n");
    }

    @Test
    void lettersFromTheInboxOn() {
        var table = report.table("letters", "seconds", "confirmed tickets/s");
        for (int round = 0; round < 2; round++) {
            var seconds = fromTheInbox();
            table.row(LETTERS, seconds, LETTERS / seconds);
        }
        report.say("## From committed inbox rows to the last confirmation, without the way through SMTP and IMAP\n");
        table.print();
    }

    private double fromTheInbox() {
        var workers = desk.workers("inboxWorkers");
        workers.stop();
        var inbox = desk.bean(Inbox.class);
        var confirmed = confirmed();
        for (int i = 0; i < LETTERS; i++) {
            var number = next.getAndIncrement();
            inbox.deliver("mail", RunningDesk.SUPPORT, id(number), raw(number));
        }
        var begin = System.nanoTime();
        workers.start();
        await(confirmed + LETTERS);
        return (System.nanoTime() - begin) / 1e9;
    }

    private Run sendAll(int senders, int letters) {
        var confirmed = confirmed();
        var begin = System.nanoTime();
        Load.times(senders, letters / senders, this::send);
        var sent = System.nanoTime();
        await(confirmed + letters);
        return new Run((System.nanoTime() - begin) / 1e9, (sent - begin) / 1e9);
    }

    private void await(long confirmations) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> confirmed() >= confirmations);
    }

    /** Confirmations that the mail server has taken. */
    private long confirmed() {
        return own.sql(Meter.OWN + "select count(*) from desk.outbox where letter = 'confirmation' and state = 'SENT'")
                .query(Long.class)
                .single();
    }

    /** As a customer's machine does: a connection for each letter. */
    private void send() {
        var number = next.getAndIncrement();
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(mail.getSmtp().getPort()));
        properties.put("mail.smtp.from", RunningDesk.contact(number));
        // GreenMail answers EHLO in two pieces, and TCP then waits 40 ms for an acknowledgement: not the desk's time.
        properties.put("mail.smtp.ehlo", "false");
        var session = Session.getInstance(properties);
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(
                    new Raw(session, raw(number)),
                    new InternetAddress[] {new InternetAddress(RunningDesk.SUPPORT.value())});
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] raw(long number) {
        return Letters.request(RunningDesk.contact(number), id(number), number);
    }

    private static String id(long number) {
        return "<letter-%d@bench.example>".formatted(number);
    }

    @AfterAll
    void stop() throws Exception {
        for (var part : toClose) {
            part.close();
        }
        mail.stop();
        postgres.close();
    }

    private record Run(double seconds, double sending) {}

    /** Sent as it is. */
    private static final class Raw extends MimeMessage {

        private final byte[] bytes;

        Raw(Session session, byte[] bytes) throws MessagingException {
            super(session, new ByteArrayInputStream(bytes));
            this.bytes = bytes;
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException {
            out.write(bytes);
        }

        @Override
        public void saveChanges() {
            // as it is
        }
    }
}
