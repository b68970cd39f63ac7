package org.zayavka.channel.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import jakarta.mail.event.MessageCountListener;
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
    private final MailboxStates states;
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
            MailboxStates states,
            ScheduledExecutorService alarm) {
        this.settings = settings;
        this.mailbox = mailbox;
        this.imap = imap;
        this.round = round;
        this.locks = locks;
        this.states = states;
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
                    var name = mailbox.address();
                    log.warn(
                            "The mailbox {} can't be read, the next try is in {}: {}", name, pause, trouble.toString());
                    log.debug("The mailbox {} can't be read", name, trouble);
                    states.trouble(name, String.valueOf(trouble.getMessage()));
                    rest(pause);
                }
            }
        }
    }

    boolean fetchesFrom(MailSettings.Imap server) {
        return imap.equals(server);
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
            // Asked before the folder takes the connection: afterwards Angus would open a second one.
            var idles = settings.idle() && store.hasCapability("IDLE");
            folder.open(Folder.READ_WRITE);
            folder.addMessageCountListener(ending());
            open = folder;
            while (goesOn() && System.nanoTime() < end) {
                var known = folder.getMessageCount();
                var all = round.fetchNew(folder, this::goesOn);
                failures = 0;
                states.fetched(mailbox.address());
                if (all && idles) {
                    idle(folder, known);
                } else {
                    rest(settings.pollInterval());
                }
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

    private void idle(IMAPFolder folder, int known) throws MessagingException {
        // What came while the others were fetched is announced once only, perhaps already.
        ask(folder);
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

    /** Also when the server announces a letter just before it takes on IDLE: Angus would wait for the next one. */
    private MessageCountListener ending() {
        return new MessageCountAdapter() {
            @Override
            public void messagesAdded(MessageCountEvent event) {
                endIdle();
            }
        };
    }

    /** Any command ends IDLE. */
    private void endIdle() {
        var folder = open;
        try {
            if (folder != null) {
                ask(folder);
            }
        } catch (MessagingException closed) {
            log.debug("The mailbox {} is closed already", mailbox.address(), closed);
        }
    }

    /** Angus' own checks ask the server once a second at most. */
    private static void ask(IMAPFolder folder) throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.noop();
            return null;
        });
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
