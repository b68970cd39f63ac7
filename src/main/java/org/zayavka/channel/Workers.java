package org.zayavka.channel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Threads that work off a spool: on while there is work, else until the bell rings or it is time to look again. */
class Workers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final BackOff TROUBLE = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final String name;
    private final int count;
    private final BooleanSupplier work;
    private final Bell bell;
    private final ChannelSettings settings;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    /** @param work does one piece of work; false when there was none */
    Workers(String name, int count, BooleanSupplier work, Bell bell, ChannelSettings settings) {
        this.name = name;
        this.count = count;
        this.work = work;
        this.bell = bell;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        running = true;
        for (var i = 1; i <= count; i++) {
            var thread = new Thread(this::run, name + "-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /** Both spools stop at the same time. */
    @Override
    public void stop(Runnable callback) {
        var stopping = new Thread(
                () -> {
                    stop();
                    callback.run();
                },
                name + "-stop");
        stopping.setDaemon(true);
        stopping.start();
    }

    /** Lets each worker finish what it has in hand; what takes too long is interrupted and rolled back. */
    @Override
    public synchronized void stop() {
        running = false;
        bell.ring();
        var end = System.nanoTime() + settings.stopTimeout().toNanos();
        for (var thread : threads) {
            join(thread, Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        threads.forEach(Thread::interrupt);
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        var failures = 0;
        while (running) {
            var heard = bell.rings();
            try {
                var busy = work.getAsBoolean();
                failures = 0;
                if (!busy) {
                    rest(heard, settings.pollInterval());
                }
            } catch (RuntimeException | Error trouble) {
                failures++;
                var pause = TROUBLE.after(failures);
                log.error("{} can't work, the next try is in {}", name, pause, trouble);
                rest(heard, pause);
            }
        }
    }

    private void rest(long heard, Duration longest) {
        try {
            if (running) {
                bell.await(heard, longest);
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread, long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
