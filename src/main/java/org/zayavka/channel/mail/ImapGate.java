package org.zayavka.channel.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.zayavka.channel.GateNotes;
import org.zayavka.channel.Inbox;
import org.zayavka.channel.MailboxData;
import org.zayavka.shared.EmailAddress;

/**
 * Fetches letters from every mailbox of the desk, each in a thread of its own; those that were added on a page it takes
 * up, changes and leaves while it runs.
 */
@Component
class ImapGate implements SmartLifecycle {

    private static final long STOP_MILLIS = 10_000;
    private static final long STEP_MILLIS = 200;

    /** Threads that follow the list and end the waiting of added mailboxes. */
    private static final int FOR_ADDED = 4;

    private static final Logger log = LoggerFactory.getLogger(ImapGate.class);

    private final MailSettings settings;
    private final Inbox inbox;
    private final MailboxProgress progress;
    private final LetterLabeller labeller;
    private final LetterNote note;
    private final MailboxLocks locks;
    private final MailboxStates states;
    private final ConfiguredMailboxes mailboxes;
    private final AddedMailboxes added;
    private final Map<EmailAddress, MailboxWatch> ofAdded = new HashMap<>();
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
            MailboxLocks locks,
            MailboxStates states,
            ConfiguredMailboxes mailboxes,
            AddedMailboxes added) {
        this.settings = settings;
        this.inbox = inbox;
        this.progress = progress;
        this.labeller = labeller;
        this.note = new LetterNote(notes);
        this.locks = locks;
        this.states = states;
        this.mailboxes = mailboxes;
        this.added = added;
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
        var pause = settings.pollInterval().toMillis();
        alarm.scheduleWithFixedDelay(this::followAdded, 0, pause, TimeUnit.MILLISECONDS);
    }

    private void followAdded() {
        try {
            followAdded(mailboxes.added().toList());
        } catch (RuntimeException unreadable) {
            log.warn("The list of mailboxes can't be read, the next try follows: {}", unreadable.toString());
        }
    }

    private synchronized void followAdded(List<MailboxData> wanted) {
        if (!running) {
            return;
        }
        var servers = new HashMap<EmailAddress, MailSettings.Imap>();
        wanted.forEach(mailbox -> added.imap(mailbox).ifPresent(imap -> servers.put(mailbox.address(), imap)));
        ofAdded.entrySet().removeIf(entry -> leave(entry.getValue(), servers.get(entry.getKey())));
        for (var mailbox : wanted) {
            var server = servers.get(mailbox.address());
            if (server != null && !ofAdded.containsKey(mailbox.address())) {
                ofAdded.put(mailbox.address(), watch(settings(mailbox, server), server));
            }
        }
        threads.removeIf(thread -> !thread.isAlive());
    }

    /** Whether it was left because its letters are fetched elsewhere, or no more. */
    private boolean leave(MailboxWatch watch, MailSettings.@Nullable Imap server) {
        if (server != null && watch.fetchesFrom(server)) {
            return false;
        }
        watches.remove(watch);
        alarm.execute(watch::stop);
        return true;
    }

    private static MailSettings.Mailbox settings(MailboxData mailbox, MailSettings.Imap server) {
        return new MailSettings.Mailbox(mailbox.address(), mailbox.department(), mailbox.prefix(), "", "", server);
    }

    private MailboxWatch watch(MailSettings.Mailbox mailbox, MailSettings.Imap imap) {
        var round = new MailboxRound(mailbox.address(), inbox, progress, labeller, note, settings);
        var watch = new MailboxWatch(settings, mailbox, imap, round, locks, states, alarm);
        var thread = new Thread(watch, "imap " + mailbox.address());
        thread.setDaemon(true);
        thread.start();
        watches.add(watch);
        threads.add(thread);
        return watch;
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
        ofAdded.clear();
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private ScheduledExecutorService alarm() {
        return Executors.newScheduledThreadPool(settings.mailboxes().size() + FOR_ADDED, task -> {
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
