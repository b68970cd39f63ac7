package org.zayavka.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zayavka.channel.Delivery.State;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.TicketId;
import org.zayavka.support.TestPostgres;

/** S1.2 */
@NullUnmarked
class SmtpGateTests {

    private static final EmailAddress OLGA = new EmailAddress("olga@client.example");
    private static final EmailAddress IVAN = new EmailAddress("ivan@client.example");
    private static final TicketId TICKET = new TicketId(1);

    private final Map<String, String> settings = MailDesk.settings(TestPostgres.url());
    private GreenMail mail;

    @AfterEach
    void stop() {
        if (mail != null) {
            mail.stop();
        }
    }

    @Test
    void sendsEverythingOnceAndInOrderAfterTheServerComesBack() throws Exception {
        mail = greenMail(0);
        var port = mail.getSmtp().getPort();
        mail.stop();
        MailDesk.sendsOver(settings, port);
        try (var desk = MailDesk.start(settings)) {
            for (var i = 0; i < 10; i++) {
                desk.put(MailDesk.letter(1, "olga" + i + "@client.example", "1." + i));
                desk.put(MailDesk.letter(2, "ivan" + i + "@client.example", "2." + i));
            }
            await().until(() -> desk.outbox().ofTicket(TICKET).get(0).attempts() > 2);
            assertThat(desk.outbox().ofTicket(TICKET).get(0).problem()).contains("127.0.0.1:" + port);

            mail = greenMail(port);
            await().until(() -> mail.getReceivedMessages().length == 20);
            await().until(() -> desk.jdbc()
                            .sql("select count(*) from desk.outbox where state = 'SENT'")
                            .query(Long.class)
                            .single()
                    == 20);
            var subjects = subjects();
            assertThat(subjects).hasSize(20).doesNotHaveDuplicates();
            for (var ticket : List.of("1.", "2.")) {
                assertThat(subjects.stream().filter(it -> it.startsWith(ticket)).toList())
                        .isSorted();
            }
        }
    }

    @Test
    void writesTheMessageIdThatProvesARepliesOurs() throws Exception {
        mail = greenMail(0);
        MailDesk.sendsOver(settings, mail.getSmtp().getPort());
        try (var desk = MailDesk.start(settings)) {
            desk.put(MailDesk.letter(1, OLGA.value(), "[zayavka #1] Не печатает принтер"));
            desk.awaitStates(TICKET, State.SENT);
            var letter = mail.getReceivedMessages()[0];
            assertThat(letter.getSubject()).isEqualTo("[zayavka #1] Не печатает принтер");
            assertThat(desk.outbox().ticketOf(letter.getMessageID())).hasValue(TICKET);
        }
    }

    @Test
    void aRefusedRecipientIsToldAndTheOtherGetsIt() throws Exception {
        try (var server = new PlainSmtpServer()) {
            server.answers.put("RCPT TO:<OLGA@", "550 5.1.1 no such user");
            MailDesk.sendsOver(settings, server.port());
            try (var desk = MailDesk.start(settings)) {
                desk.put(MailDesk.letter(1, List.of(OLGA, IVAN), "both"));
                desk.awaitStates(TICKET, State.FAILED);

                assertThat(desk.outbox().ofTicket(TICKET).get(0).problem()).contains("550 5.1.1 no such user");
                assertThat(server.letters).hasSize(1);
                assertThat(desk.reception().undelivered)
                        .singleElement()
                        .satisfies(event -> assertThat(event.recipients()).containsExactly(OLGA));
            }
        }
    }

    @Test
    void aRecipientRefusedForNowGetsItLaterAndTheOtherNotTwice() throws Exception {
        try (var server = new PlainSmtpServer()) {
            server.answers.put("RCPT TO:<OLGA@", "450 4.2.1 greylisted");
            MailDesk.sendsOver(settings, server.port());
            try (var desk = MailDesk.start(settings)) {
                desk.put(MailDesk.letter(1, List.of(OLGA, IVAN), "both"));
                await().until(() -> server.count("RCPT TO:<OLGA@") > 3);
                server.answers.clear();
                desk.awaitStates(TICKET, State.SENT);

                assertThat(server.count("RCPT TO:<IVAN@")).isEqualTo(1);
                assertThat(server.letters).hasSize(2);
                assertThat(messageIds(server)).containsOnly(messageIds(server).get(0));
            }
        }
    }

    @Test
    void aLetterRefusedForItsContentFails() throws Exception {
        try (var server = new PlainSmtpServer()) {
            server.answers.put("END", "554 5.7.1 looks like spam");
            MailDesk.sendsOver(settings, server.port());
            try (var desk = MailDesk.start(settings)) {
                desk.put(MailDesk.letter(1, OLGA.value(), "first"));
                desk.awaitStates(TICKET, State.FAILED);
                assertThat(desk.outbox().ofTicket(TICKET).get(0).problem()).contains("looks like spam");
            }
        }
    }

    @Test
    void troubleWithOurOwnAddressOrLoginIsNeverTheLettersFault() throws Exception {
        for (var trouble : List.of("550 sender unknown", "530 log in first", "421 closing")) {
            try (var server = new PlainSmtpServer()) {
                server.answers.put("MAIL", trouble);
                var own = MailDesk.settings(TestPostgres.url());
                MailDesk.sendsOver(own, server.port());
                try (var desk = MailDesk.start(own)) {
                    desk.put(MailDesk.letter(1, OLGA.value(), "first"));
                    await().until(() -> server.count("MAIL") > 2);
                    assertThat(desk.outbox().ofTicket(TICKET).get(0).state()).isEqualTo(State.WAITING);
                    server.answers.clear();
                    desk.awaitStates(TICKET, State.SENT);
                }
            }
        }
    }

    @Test
    void severalLettersGoOverOneConnection() throws Exception {
        settings.put("zayavka.channel.out-workers", "0");
        var port = new PlainSmtpServer();
        try (port) {
            MailDesk.sendsOver(settings, port.port());
            try (var desk = MailDesk.start(settings)) {
                for (var i = 0; i < 20; i++) {
                    desk.put(MailDesk.letter(i + 1, "a" + i + "@client.example", "letter"));
                }
            }
            settings.put("zayavka.channel.out-workers", "1");
            try (var desk = MailDesk.start(settings)) {
                await().until(() -> port.letters.size() == 20);
                assertThat(port.count("EHLO")).isEqualTo(1);
            }
        }
    }

    private static GreenMail greenMail(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private List<String> subjects() throws Exception {
        var subjects = new ArrayList<String>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            subjects.add(message.getSubject());
        }
        return subjects;
    }

    private static List<String> messageIds(PlainSmtpServer server) {
        return server.letters.stream()
                .map(letter -> letter.lines()
                        .filter(line -> line.startsWith("Message-ID:"))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
