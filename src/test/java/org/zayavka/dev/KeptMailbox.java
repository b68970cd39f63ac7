package org.zayavka.dev;

import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Date;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes down what happens to one inbox: a file per letter, named {@code <uid>[-seen].eml}. */
final class KeptMailbox implements FolderListener {

    private static final String SEEN = "-seen";
    private static final String END = ".eml";

    private final MailFolder inbox;
    private final Path folder;

    private KeptMailbox(MailFolder inbox, Path folder) {
        this.inbox = inbox;
        this.folder = folder;
    }

    /** Fills the inbox with the letters that were kept, and keeps those to come. */
    static KeptMailbox open(MailFolder inbox, Path folder) throws IOException {
        Files.createDirectories(folder);
        var mailbox = new KeptMailbox(inbox, folder);
        mailbox.restore();
        inbox.addListener(mailbox);
        return mailbox;
    }

    private void restore() throws IOException {
        for (var file : files().stream().sorted().toList()) {
            var flags = new Flags();
            if (file.getFileName().toString().endsWith(SEEN + END)) {
                flags.add(Flags.Flag.SEEN);
            }
            try (var bytes = Files.newInputStream(file)) {
                var at = new Date(Files.getLastModifiedTime(file).toMillis());
                var letter = new MimeMessage(Session.getInstance(new Properties()), bytes);
                var uid = inbox.appendMessage(letter, flags, at);
                // The server counts from 1 again, in the same order, so the new name is never taken.
                Files.move(file, file(uid, flags), StandardCopyOption.REPLACE_EXISTING);
            } catch (MessagingException e) {
                throw new IOException(file + " is no letter", e);
            }
        }
    }

    @Override
    public void added(int number) {
        var letter = inbox.getMessages().get(number - 1);
        var fresh = folder.resolve(letter.getUid() + ".part");
        try {
            try (var out = Files.newOutputStream(fresh)) {
                letter.getMimeMessage().writeTo(out);
            }
            Files.setLastModifiedTime(
                    fresh, FileTime.from(letter.getReceivedDate().toInstant()));
            Files.move(fresh, file(letter), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void flagsUpdated(int number, Flags flags, Long uid) {
        var letter = inbox.getMessages().get(number - 1);
        var wanted = file(letter);
        var other = file(letter.getUid(), letter.isSet(Flags.Flag.SEEN) ? new Flags() : new Flags(Flags.Flag.SEEN));
        try {
            if (Files.exists(other)) {
                Files.move(other, wanted, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void expunged(int number) {
        Set<Path> there = inbox.getMessages().stream().map(this::file).collect(Collectors.toSet());
        try {
            for (var file : files()) {
                if (!there.contains(file)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void mailboxDeleted() {
        // Nobody deletes an inbox.
    }

    private Set<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(END)).collect(Collectors.toSet());
        }
    }

    private Path file(StoredMessage letter) {
        return file(letter.getUid(), letter.getFlags());
    }

    private Path file(long uid, Flags flags) {
        var seen = flags.contains(Flags.Flag.SEEN) ? SEEN : "";
        return folder.resolve("%08d%s%s".formatted(uid, seen, END));
    }
}
