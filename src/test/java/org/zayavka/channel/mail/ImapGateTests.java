package org.zayavka.channel.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zayavka.channel.MailboxRegister;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;
import org.zayavka.support.TestPostgres;

/** S4.1, complaint 2 */
@NullUnmarked
class ImapGateTests {

    private static final EmailAddress BILLING = new EmailAddress("billing@desk.example");

    private final GreenMail mail =
            new GreenMail(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});
    private Map<String, String> settings;

    @BeforeEach
    void start() {
        mail.start();
        MailDesk.with(mail, MailDesk.SUPPORT, BILLING);
        settings = MailDesk.settings(TestPostgres.url());
        MailDesk.fetchesFrom(settings, 0, MailDesk.SUPPORT, mail.getImap().getPort());
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void bringsEachLetterOnceByteForByteAndMarksItSeen(String idle) throws Exception {
        settings.put("zayavka.mail.idle", idle);
        send("first");
        try (var desk = MailDesk.start(settings)) {
            await().until(() -> desk.reception().received().size() == 1);
            send("second");
            await().until(() -> desk.reception().received().size() == 2);
            await().until(() -> flagged(Flags.Flag.SEEN).equals(List.of("first", "second")));

            assertThat(text(desk, desk.reception().received().get(1))).contains("Subject: second\r\n");
        }
        try (var again = MailDesk.start(settings)) {
            send("third");
            await().until(() -> again.reception().received().size() == 1);
            assertThat(again.letters()).isEqualTo(3);
        }
    }

    /** Nobody starts the program again for a mailbox whose password is there. */
    @Test
    void takesUpAndLeavesAMailboxThatIsAddedWhileItRuns() throws Exception {
        var sales = new EmailAddress("sales@desk.example");
        MailDesk.with(mail, sales);
        settings.put("ZAYAVKA_MAIL_PASSWORD_SALES_DESK_EXAMPLE", "password");
        var typed = new java.util.HashMap<>(Map.of(
                "address", sales.value(),
                "department", "sales",
                "prefix", "sales",
                "imapHost", "127.0.0.1",
                "imapPort", Integer.toString(mail.getImap().getPort()),
                "imapTls", "NONE",
                "imapUser", sales.value(),
                "imapFolder", "INBOX"));
        try (var desk = MailDesk.start(settings)) {
            var register = desk.bean(MailboxRegister.class);
            register.add(typed, "galina");
            GreenMailUtil.sendTextEmail(
                    sales.value(),
                    "olga@example.org",
                    "to sales",
                    "text",
                    mail.getSmtp().getServerSetup());

            await().atMost(Duration.ofSeconds(60)).until(() -> desk.letters() == 1);
            await().until(() -> register.all().get(1).fetchedAt() != null);
            assertThat(register.all()).extracting(it -> it.number()).containsExactly(0, -1);

            typed.put("imapUser", "nobody");
            register.change(sales, typed, 1, "galina");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !register.all().get(1).trouble().isEmpty());
            assertThat(register.all().get(0).trouble()).isEmpty();
        }
    }

    @Test
    void leavesALetterUnseenUntilItIsCommitted() throws Exception {
        send("first");
        try (var desk = MailDesk.start(withoutInbox())) {
            await().until(() -> desk.bean(ImapGate.class).isRunning());
            await().pollDelay(Duration.ofMillis(700)).until(() -> true);
            assertThat(flagged(Flags.Flag.SEEN)).isEmpty();

            desk.jdbc().sql("alter table desk.inbox_away rename to inbox").update();
            await().until(() -> flagged(Flags.Flag.SEEN).equals(List.of("first")));
            assertThat(desk.letters()).isEqualTo(1);
        }
    }

    @Test
    void takesALetterOnceThatTheServerOffersAgain() throws Exception {
        settings.put("zayavka.mail.idle", "false");
        send("first");
        try (var desk = MailDesk.start(settings)) {
            await().until(() -> flagged(Flags.Flag.SEEN).size() == 1);
            setSeen(false);
            await().until(() -> flagged(Flags.Flag.SEEN).size() == 1);
            assertThat(desk.letters()).isEqualTo(1);
            assertThat(desk.reception().received()).hasSize(1);
        }
    }

    @Test
    void takesALetterThatAPersonOpenedFirst() throws Exception {
        send("first");
        try (var desk = MailDesk.start(settings)) {
            await().until(() -> flagged(Flags.Flag.SEEN).size() == 1);
            await().until(() -> desk.jdbc()
                            .sql("select count(*) from desk.mailbox_progress")
                            .query(Long.class)
                            .single()
                    == 1);
        }
        send("second");
        setSeen(true);
        try (var desk = MailDesk.start(settings)) {
            await().until(() -> desk.letters() == 2);
        }
    }

    @Test
    void comesBackAfterTheServerWasAway() throws Exception {
        try (var desk = MailDesk.start(settings)) {
            send("first");
            await().until(() -> desk.letters() == 1);
            var port = mail.getImap().getPort();
            mail.stop();
            await().pollDelay(Duration.ofMillis(500)).until(() -> true);

            var smtp = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
            var imap = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
            var other = MailDesk.with(new GreenMail(new ServerSetup[] {smtp, imap}), MailDesk.SUPPORT);
            other.start();
            try {
                GreenMailUtil.sendTextEmail(
                        MailDesk.SUPPORT.value(),
                        "olga@client.example",
                        "second",
                        "text",
                        other.getSmtp().getServerSetup());
                await().until(() -> desk.letters() == 2);
            } finally {
                other.stop();
            }
        }
    }

    @Test
    void putsANoteInPlaceOfALetterThatIsTooLarge() throws Exception {
        settings.put("zayavka.mail.max-letter-size", "20KB");
        send("huge", "x".repeat(40_000));
        send("small");
        try (var desk = MailDesk.start(settings)) {
            await().until(() -> desk.letters() == 2);
            var note = text(desk, new InboxId(1));
            assertThat(note)
                    .contains("Subject: huge", "From: olga@client.example", "X-Zayavka-Note: ", "left-too-large")
                    .doesNotContain("xxxx")
                    .as("no words that the sender did not write")
                    .endsWith("\r\n\r\n");
            await().until(() -> flagged(Flags.Flag.FLAGGED).equals(List.of("huge")));
            assertThat(text(desk, new InboxId(2))).contains("Subject: small");
        }
    }

    @Test
    void aLetterThatTheServerCannotGiveStopsNoOther() throws Exception {
        send("first");
        send("broken");
        send("third");
        try (var proxy = new BreakingProxy(mail.getImap().getPort(), line -> asksForLetter(line, 2))) {
            MailDesk.fetchesFrom(settings, 0, MailDesk.SUPPORT, proxy.port());
            try (var desk = MailDesk.start(settings)) {
                await().until(() -> desk.letters() == 3);
                assertThat(text(desk, new InboxId(2))).contains("Subject: third");
                assertThat(text(desk, new InboxId(3))).contains("Subject: broken", "From: olga@client.example");
                await().until(() -> flagged(Flags.Flag.FLAGGED).equals(List.of("broken")));
            }
        }
    }

    @Test
    void aLetterThatBreaksTheConnectionStopsNoOther() throws Exception {
        send("broken");
        send("second");
        try (var proxy = BreakingProxy.hangingUp(mail.getImap().getPort(), line -> asksForLetter(line, 1))) {
            MailDesk.fetchesFrom(settings, 0, MailDesk.SUPPORT, proxy.port());
            try (var desk = MailDesk.start(settings)) {
                await().until(() -> desk.letters() == 2);
                assertThat(text(desk, new InboxId(1))).contains("Subject: second");
                assertThat(text(desk, new InboxId(2))).contains("Subject: broken");
            }
        }
    }

    /** Alone by its number, or together with others by UID. */
    private static boolean asksForLetter(String line, int number) {
        return line.contains("FETCH " + number + " (BODY.PEEK[])") || line.contains("(UID BODY.PEEK[])");
    }

    /** Complaint 12 */
    @Test
    void fetchesAndMarksAPileOfLettersInFewCommands() throws Exception {
        for (int i = 0; i < 120; i++) {
            send("letter " + i);
        }
        var commands = new CopyOnWriteArrayList<String>();
        try (var proxy = new BreakingProxy(mail.getImap().getPort(), line -> !commands.add(line))) {
            MailDesk.fetchesFrom(settings, 0, MailDesk.SUPPORT, proxy.port());
            try (var desk = MailDesk.start(settings)) {
                await().until(() -> desk.letters() == 120);
                await().until(() -> unread() == 0);
                assertThat(text(desk, new InboxId(120))).contains("Subject: letter 119");
            }
        }
        assertThat(commands.stream().filter(line -> line.contains("BODY.PEEK[]")))
                .hasSize(3);
        assertThat(commands.stream().filter(line -> line.contains("STORE"))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete", "move:Обработано"})
    void removesLettersOnceTheyAreOurs(String afterFetch) throws Exception {
        settings.put("zayavka.mail.after-fetch", afterFetch);
        send("first");
        send("second");
        try (var desk = MailDesk.start(settings)) {
            await().until(() -> desk.letters() == 2);
            await().until(() -> subjects("INBOX").isEmpty());
            if (afterFetch.startsWith("move:")) {
                assertThat(subjects("Обработано")).containsExactly("first", "second");
            }
        }
    }

    /** Complaint 7 */
    @Test
    void knowsTheCopiesOfOneLetterInTwoMailboxes() {
        MailDesk.fetchesFrom(settings, 1, BILLING, mail.getImap().getPort());
        GreenMailUtil.sendTextEmail(
                MailDesk.SUPPORT + ", " + BILLING,
                "olga@client.example",
                "both",
                "text",
                mail.getSmtp().getServerSetup());
        try (var desk = MailDesk.start(settings)) {
            await().until(() -> desk.letters() == 2);
            assertThat(desk.inbox().copiesOf(new InboxId(2))).containsExactly(new InboxId(1));
        }
    }

    @Test
    void twoNodesTakeEachLetterOnce() throws Exception {
        try (var one = MailDesk.start(settings);
                var other = MailDesk.start(settings)) {
            for (var i = 0; i < 20; i++) {
                send("letter " + i);
            }
            await().until(() -> one.letters() == 20);
            await().until(() -> one.reception().received().size()
                            + other.reception().received().size()
                    == 20);
            var received = new ArrayList<>(one.reception().received());
            received.addAll(other.reception().received());
            assertThat(received).doesNotHaveDuplicates();
        }
    }

    /** A database whose inbox is out of order. */
    private Map<String, String> withoutInbox() {
        try (var desk = MailDesk.start(MailDesk.settings(settings.get("spring.datasource.url")))) {
            desk.jdbc().sql("alter table desk.inbox rename to inbox_away").update();
        }
        return settings;
    }

    private void send(String subject) {
        send(subject, "Не печатает принтер");
    }

    private void send(String subject, String text) {
        GreenMailUtil.sendTextEmail(
                MailDesk.SUPPORT.value(),
                "olga@client.example",
                subject,
                text,
                mail.getSmtp().getServerSetup());
    }

    private static String text(MailDesk desk, InboxId id) {
        return new String(desk.inbox().get(id).raw(), UTF_8);
    }

    private List<String> flagged(Flags.Flag flag) throws MessagingException {
        var subjects = new ArrayList<String>();
        inFolder("INBOX", message -> {
            if (message.isSet(flag)) {
                subjects.add(message.getSubject());
            }
        });
        return subjects;
    }

    private int unread() throws MessagingException {
        try (var store = mail.getImap().createStore()) {
            store.connect("127.0.0.1", mail.getImap().getPort(), MailDesk.SUPPORT.value(), "password");
            return store.getFolder("INBOX").getUnreadMessageCount();
        }
    }

    private List<String> subjects(String folder) throws MessagingException {
        var subjects = new ArrayList<String>();
        inFolder(folder, message -> subjects.add(message.getSubject()));
        return subjects;
    }

    private void setSeen(boolean seen) throws MessagingException {
        inFolder("INBOX", message -> message.setFlag(Flags.Flag.SEEN, seen));
    }

    private void inFolder(String name, Look look) throws MessagingException {
        try (var store = mail.getImap().createStore()) {
            store.connect("127.0.0.1", mail.getImap().getPort(), MailDesk.SUPPORT.value(), "password");
            try (var folder = store.getFolder(name)) {
                folder.open(Folder.READ_WRITE);
                for (var message : folder.getMessages()) {
                    look.at(message);
                }
            }
        }
    }

    private interface Look {
        void at(Message message) throws MessagingException;
    }
}
