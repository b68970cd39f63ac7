package org.zayavka.support;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapServer;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.zayavka.dev.RawHeaders;

/** A real mail server on free ports; every address is a mailbox, with the address as login and password. */
public final class TestMail {

    private static final long STARTUP_MILLIS = 10_000;

    private final Managers mailboxes = new Managers();
    private final int smtpPort;
    private final int imapPort;
    private List<AbstractServer> doors;

    private TestMail() {
        RawHeaders.areKept();
        doors = open(0, 0);
        smtpPort = doors.get(0).getPort();
        imapPort = doors.get(1).getPort();
    }

    public static TestMail start() {
        return new TestMail();
    }

    public int smtpPort() {
        return smtpPort;
    }

    public int imapPort() {
        return imapPort;
    }

    /** Both doors close and every connection breaks; what lies in the mailboxes stays there. */
    public synchronized void goesDown() {
        doors.forEach(AbstractServer::stopService);
    }

    /** The doors open again, on the same ports. */
    public synchronized void comesBack() {
        doors = open(smtpPort, imapPort);
    }

    private List<AbstractServer> open(int smtp, int imap) {
        List<AbstractServer> opened = List.of(
                new SmtpServer(new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), mailboxes),
                new ImapServer(new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP), mailboxes));
        try {
            for (var door : opened) {
                door.startService();
                if (!door.waitTillRunning(STARTUP_MILLIS)) {
                    throw new IllegalStateException(door + " does not start");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return opened;
    }

    public void mailbox(String address) {
        try {
            if (mailboxes.getUserManager().getUserByEmail(address) == null) {
                mailboxes.getUserManager().createUser(address, address, address);
            }
        } catch (UserException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hands a raw letter to the SMTP server, as a sender's machine would. */
    public void send(String from, List<String> to, byte[] raw) {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(smtpPort()));
        properties.put("mail.smtp.from", from);
        var session = Session.getInstance(properties);
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(new Raw(session, raw), addresses(to));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lays a raw letter into a mailbox, byte for byte. */
    public void place(String address, byte[] raw) {
        mailbox(address);
        try {
            var letter = new Raw(Session.getInstance(new Properties()), raw);
            mailboxes.getUserManager().getUserByEmail(address).deliver(letter);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The letters in a mailbox, the oldest first. */
    public List<MimeMessage> letters(String address) {
        mailbox(address);
        try {
            var owner = mailboxes.getUserManager().getUserByEmail(address);
            var letters = mailboxes.getImapHostManager().getInbox(owner).getMessages();
            // GreenMail hands out its own list: taken at once, while the next letter may come in.
            return Stream.of(letters.toArray(StoredMessage[]::new))
                    .map(StoredMessage::getMimeMessage)
                    .toList();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    public void stop() {
        goesDown();
    }

    private static Address[] addresses(List<String> to) throws MessagingException {
        var addresses = new Address[to.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = new InternetAddress(to.get(i));
        }
        return addresses;
    }

    /** Sent as it is: no header is added or changed. */
    private static final class Raw extends MimeMessage {

        private final byte[] bytes;

        Raw(Session session, byte[] bytes) throws MessagingException {
            super(session, new ByteArrayInputStream(bytes));
            this.bytes = bytes;
        }

        @Override
        public void writeTo(java.io.OutputStream out, String[] ignored) throws java.io.IOException {
            out.write(bytes);
        }

        @Override
        public void writeTo(java.io.OutputStream out) throws java.io.IOException {
            out.write(bytes);
        }

        @Override
        public void saveChanges() {
            // as it is
        }
    }

    /** The value of a header, or an empty text. */
    public static String header(Message letter, String name) {
        try {
            var values = letter.getHeader(name);
            return values == null ? "" : String.join(", ", values);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
