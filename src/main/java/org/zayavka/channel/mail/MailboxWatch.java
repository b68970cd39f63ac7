package org.zayavka.channel.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zayavka.channel.BackOff;

/** Watches one mailbox for ever: takes the lock, connects, fetches, waits for news; after any trouble again. */
class MailboxWatch implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(MailboxWatch.class);

    /** A fresh connection now and then gets rid of half-dead ones. */
    private static final Duration CONNECTION_LIFE = Duration.ofMinutes(10);

    /** Shorter than the shortest read timeout in use, else the connection ends while nothing happens. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(45);

    private final MailSettings settings;
    private final MailSettings.Mailbox mailbox;
    private final MailSettings.Imap imap;
    private final MailboxRound round;
    private final MailboxLocks locks;
    private final ScheduledExecutorService alarm;
    private final BackOff backOff;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable IMAPFolder open;
    private int failures;

    MailboxWatch(
            MailSettings settings,
            MailSettings.Mailbox mailbox,
            MailSettings.Imap imap,
            MailboxRound round,
            MailboxLocks locks,
            ScheduledExecutorService alarm) {
        this.settings = settings;
        this.mailbox = mailbox;
        this.imap = imap;
        this.round = round;
        this.locks = locks;
        this.alarm = alarm;
        this.backOff = new BackOff(Duration.ofSeconds(1), settings.maxBackOff());
    }

    @Override
    public void run() {
        while (goesOn()) {
            try {
                watchLocked();
            } catch (MessagingException | RuntimeException trouble) {
                if (goesOn()) {
                    failures++;
                    var pause = backOff.after(failures);
                    log.warn("The mailbox {} can't be read, the next try is in {}", mailbox.address(), pause, trouble);
                    rest(pause);
                }
            }
        }
    }

    /** Ends after the letter in hand. */
    void stop() {
        stopped.countDown();
        endIdle();
    }

    private void watchLocked() throws MessagingException {
        var lock = locks.take(mailbox.address());
        if (lock.isEmpty()) {
            rest(settings.pollInterval());
            return;
        }
        try {
            watch();
        } finally {
            lock.get().unlock();
        }
    }

    private void watch() throws MessagingException {
        var end = System.nanoTime() + CONNECTION_LIFE.toNanos();
        try (var store = connect();
                var folder = (IMAPFolder) store.getFolder(imap.folder())) {
            folder.open(Folder.READ_WRITE);
            open = folder;
            while (goesOn() && System.nanoTime() < end) {
                var known = folder.getMessageCount();
                round.fetchNew(folder, this::goesOn);
                failures = 0;
                await(store, folder, known);
            }
        } finally {
            open = null;
        }
    }

    private IMAPStore connect() throws MessagingException {
        Session session = MailSessions.imap(settings, imap);
        var store = (IMAPStore) session.getStore("imap");
        store.connect(imap.host(), imap.portOrUsual(), imap.user(), imap.password());
        return store;
    }

    private void await(IMAPStore store, IMAPFolder folder, int known) throws MessagingException {
        if (!settings.idle() || !store.hasCapability("IDLE")) {
            rest(settings.pollInterval());
            return;
        }
        // A letter that came while the others were fetched is announced once only, perhaps already.
        if (folder.getMessageCount() > known || !goesOn()) {
            return;
        }
        var longest = Math.min(LONGEST_IDLE.toMillis(), settings.readTimeout().toMillis() / 2);
        var wake = alarm.schedule(this::endIdle, longest, TimeUnit.MILLISECONDS);
        try {
            folder.idle(true);
        } finally {
            wake.cancel(false);
        }
    }

    /** Any command ends IDLE. */
    private void endIdle() {
        var folder = open;
        if (folder != null) {
            folder.isOpen();
        }
    }

    private boolean goesOn() {
        return stopped.getCount() > 0;
    }

    private void rest(Duration pause) {
        try {
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("The mailbox {} is left alone", mailbox.address());
            }
        } catch (InterruptedException e) {
            stopped.countDown();
            Thread.currentThread().interrupt();
        }
    }
}
