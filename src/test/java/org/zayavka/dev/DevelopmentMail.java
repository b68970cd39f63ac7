package org.zayavka.dev;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A mail server that reaches nobody: whatever address a letter is sent to, its mailbox is here, readable over IMAP with
 * the address as login and password. Letters are kept in a folder, one file each, before SMTP says that it took them.
 */
final class DevelopmentMail {

    private final GreenMail server;
    private final Path folder;
    private final Set<String> kept = new HashSet<>();

    private DevelopmentMail(GreenMail server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /**
     * @param folder where letters are kept, made if missing
     * @param smtpPort 0 takes any free one
     * @param imapPort 0 takes any free one
     */
    static DevelopmentMail start(Path folder, int smtpPort, int imapPort) throws IOException {
        RawHeaders.areKept();
        Files.createDirectories(folder);
        var setups = List.of(
                new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        setups.forEach(setup -> setup.setServerStartupTimeout(10_000));
        var mail = new DevelopmentMail(new BounceTakingMail(setups.toArray(ServerSetup[]::new)), folder);
        mail.restore();
        mail.server.start();
        return mail;
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    void stop() {
        server.stop();
    }

    private void restore() throws IOException {
        var users = users();
        // Who looks for an answer before it came finds an empty mailbox, not a refusal.
        users.setAuthRequired(false);
        users.setMessageDeliveryHandler((letter, address) -> mailbox(address.getEmail()));
        try (var addresses = Files.list(folder)) {
            addresses.filter(Files::isDirectory).forEach(it -> mailbox(address(it)));
        }
    }

    /** Also for a mailbox that IMAP has made meanwhile, which has no keeper yet. */
    private synchronized GreenMailUser mailbox(String given) {
        var address = given.strip().toLowerCase(Locale.ROOT);
        var known = users().getUserByEmail(address);
        try {
            if (known == null) {
                known = users().createUser(address, address, address);
            }
            if (kept.add(address)) {
                KeptMailbox.open(inbox(known), folder.resolve(folderName(address)));
            }
            return known;
        } catch (UserException e) {
            throw new IllegalStateException("No mailbox for " + address, e);
        } catch (IOException e) {
            throw new UncheckedIOException("The mailbox of " + address + " in " + folder + " can't be read", e);
        }
    }

    private MailFolder inbox(GreenMailUser user) {
        try {
            return server.getManagers().getImapHostManager().getInbox(user);
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Addresses may hold a slash. */
    private static String folderName(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8)
                .replace("%40", "@")
                .replaceFirst("^\\.", "%2E");
    }

    private static String address(Path folder) {
        return URLDecoder.decode(folder.getFileName().toString(), StandardCharsets.UTF_8);
    }

    private UserManager users() {
        return server.getManagers().getUserManager();
    }
}
