package org.zayavka.channel.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.zayavka.channel.GateNotes;
import org.zayavka.channel.Inbox;

/** Fetches letters from every configured mailbox, each in a thread of its own; without mailboxes it does nothing. */
@Component
class ImapGate implements SmartLifecycle {

    private static final long STOP_MILLIS = 10_000;
    private static final long STEP_MILLIS = 200;

    private final MailSettings settings;
    private final Inbox inbox;
    private final MailboxProgress progress;
    private final LetterLabeller labeller;
    private final LetterNote note;
    private final MailboxLocks locks;
    private final List<MailboxWatch> watches = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;
    private ScheduledExecutorService alarm;

    ImapGate(
            MailSettings settings,
            Inbox inbox,
            MailboxProgress progress,
            LetterLabeller labeller,
            GateNotes notes,
            MailboxLocks locks) {
        this.settings = settings;
        this.inbox = inbox;
        this.progress = progress;
        this.labeller = labeller;
        this.note = new LetterNote(notes);
        this.locks = locks;
        this.alarm = alarm();
    }

    @Override
    public synchronized void start() {
        running = true;
        alarm = alarm();
        for (var mailbox : settings.mailboxes()) {
            var imap = mailbox.imap();
            if (imap != null) {
                watch(mailbox, imap);
            }
        }
    }

    private void watch(MailSettings.Mailbox mailbox, MailSettings.Imap imap) {
        var round = new MailboxRound(mailbox.address(), inbox, progress, labeller, note, settings);
        var watch = new MailboxWatch(settings, mailbox, imap, round, locks, alarm);
        var thread = new Thread(watch, "imap " + mailbox.address());
        thread.setDaemon(true);
        thread.start();
        watches.add(watch);
        threads.add(thread);
    }

    @Override
    public synchronized void stop() {
        running = false;
        var end = System.nanoTime() + STOP_MILLIS * 1_000_000;
        while (threads.stream().anyMatch(Thread::isAlive) && System.nanoTime() < end) {
            // Each on its own, ending IDLE waits for the server's answer; again, for one that just went into IDLE.
            watches.forEach(watch -> alarm.execute(watch::stop));
            threads.forEach(thread -> join(thread, STEP_MILLIS));
        }
        alarm.shutdownNow();
        watches.clear();
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private ScheduledExecutorService alarm() {
        return Executors.newScheduledThreadPool(Math.max(1, settings.mailboxes().size()), task -> {
            var thread = new Thread(task, "imap-alarm");
            thread.setDaemon(true);
            return thread;
        });
    }

    private static void join(Thread thread, long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
