package org.zayavka.dev;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@org.jspecify.annotations.NullUnmarked
class DevelopmentServicesTests {

    private static final String OLGA = "olga@romashka.example";

    @TempDir
    private Path folder;

    @Test
    void lettersOutliveTheMailServerWithWhatWasRead() throws Exception {
        var mail = DevelopmentMail.start(folder, 0, 0);
        send(mail, "first");
        send(mail, "second");
        assertThat(subjects(mail, OLGA)).containsExactly("first", "second");
        read(mail, OLGA);
        send(mail, "third");
        mail.stop();

        var again = DevelopmentMail.start(folder, 0, 0);
        assertThat(unread(again, OLGA)).containsExactly("third");
        assertThat(subjects(again, OLGA)).containsExactly("first", "second", "third");
        assertThat(subjects(again, "nobody.wrote@to.example")).isEmpty();
        again.stop();
    }

    /** S5.8: a report of failed delivery has no sender (RFC 5321, 4.5.5). */
    @Test
    void aReportOfFailedDeliveryArrives() throws Exception {
        var mail = DevelopmentMail.start(folder, 0, 0);
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(mail.smtpPort()));
        settings.put("mail.smtp.from", "<>");
        var report = new MimeMessage(Session.getInstance(settings));
        report.setFrom("mailer-daemon@romashka.example");
        report.setSubject("Undelivered");
        report.setText("No such user.");

        Transport.send(report, InternetAddress.parse(OLGA));

        assertThat(subjects(mail, OLGA)).containsExactly("Undelivered");
        mail.stop();
    }

    /** Complaint 3: the desk can only guess a charset whose bytes have arrived. */
    @Test
    void aHeaderInAnUndeclaredCharsetArrivesAsItWasWritten() throws Exception {
        var mail = DevelopmentMail.start(folder, 0, 0);
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(mail.smtpPort()));
        var session = Session.getInstance(settings);
        var raw = "From: ivan@romashka.example\r\nSubject: Не печатает\r\n\r\nСовсем.\r\n"
                .getBytes(Charset.forName("KOI8-R"));
        Transport.send(
                new MimeMessage(session, new ByteArrayInputStream(raw)) {
                    @Override
                    public void saveChanges() {
                        // as it is
                    }
                },
                InternetAddress.parse(OLGA));
        mail.stop();

        var again = DevelopmentMail.start(folder, 0, 0);
        assertThat(subjects(again, OLGA))
                .singleElement()
                .satisfies(subject -> assertThat(new String(subject.getBytes(ISO_8859_1), "KOI8-R"))
                        .isEqualTo("Не печатает"));
        again.stop();
    }

    @Test
    void theDatabaseOfAKilledProgramIsGoneOnWith() throws Exception {
        var killed = DevelopmentPostgres.start(folder, 0);
        execute(killed, "create table kept as select 'Ёж' as word");

        var next = DevelopmentPostgres.start(folder, 0);
        assertThat(next.url()).isEqualTo(killed.url());
        assertThat(column(next, "select lower(word) from kept")).isEqualTo("ёж");
        assertThat(column(next, "show fsync")).isEqualTo("on");
        assertThat(column(next, "show synchronous_commit")).isEqualTo("on");
        next.stop();

        var later = DevelopmentPostgres.start(folder, 0);
        assertThat(column(later, "select word from kept")).isEqualTo("Ёж");
        later.stop();
    }

    private static void send(DevelopmentMail mail, String subject) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(mail.smtpPort()));
        var letter = new MimeMessage(Session.getInstance(settings));
        letter.setFrom(new InternetAddress("support@zayavka.example"));
        letter.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(OLGA));
        letter.setSubject(subject);
        letter.setText("Привет", "utf-8");
        Transport.send(letter);
    }

    private static List<String> subjects(DevelopmentMail mail, String address) throws MessagingException {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", mail.imapPort(), address, address);
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return Arrays.stream(inbox.getMessages())
                    .map(DevelopmentServicesTests::subject)
                    .toList();
        }
    }

    private static List<String> unread(DevelopmentMail mail, String address) throws MessagingException {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", mail.imapPort(), address, address);
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            var unread = new FlagTerm(new Flags(Flags.Flag.SEEN), false);
            return Arrays.stream(inbox.search(unread))
                    .map(DevelopmentServicesTests::subject)
                    .toList();
        }
    }

    private static void read(DevelopmentMail mail, String address) throws MessagingException {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", mail.imapPort(), address, address);
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            for (var letter : inbox.getMessages()) {
                letter.setFlag(Flags.Flag.SEEN, true);
            }
            inbox.close();
        }
    }

    private static String subject(Message letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(DevelopmentPostgres postgres, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(postgres.url(), DevelopmentPostgres.USER, postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String column(DevelopmentPostgres postgres, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(postgres.url(), DevelopmentPostgres.USER, postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
