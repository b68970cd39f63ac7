package org.zayavka.support;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
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

/** A real mail server on free ports; every address is a mailbox, with the address as login and password. */
public final class TestMail {

    private final GreenMail server;

    private TestMail(GreenMail server) {
        this.server = server;
    }

    public static TestMail start() {
        return new TestMail(serve(0, 0));
    }

    private static GreenMail serve(int smtp, int imap) {
        var setups = new ServerSetup[] {
            new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        };
        var server = new GreenMail(setups);
        server.start();
        return server;
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    public void mailbox(String address) {
        try {
            if (server.getUserManager().getUserByEmail(address) == null) {
                server.getUserManager().createUser(address, address, address);
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
            server.getUserManager().getUserByEmail(address).deliver(letter);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The letters in a mailbox, the oldest first. */
    public List<MimeMessage> letters(String address) {
        mailbox(address);
        try {
            var user = server.getUserManager().getUserByEmail(address);
            return server.getManagers().getImapHostManager().getInbox(user).getMessages().stream()
                    .map(StoredMessage::getMimeMessage)
                    .toList();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    public void stop() {
        server.stop();
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
