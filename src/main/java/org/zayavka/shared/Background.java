package org.zayavka.shared;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** One thread that does the same work again and again, with a pause in between, while the desk runs. */
public abstract class Background implements SmartLifecycle {

    private static final long STOP_SECONDS = 10;

    private final String name;
    private final Duration pause;
    private volatile @Nullable ScheduledExecutorService thread;

    protected Background(String name, Duration pause) {
        this.name = name;
        this.pause = pause;
    }

    /** Must not throw: that would be the last time. */
    protected abstract void run();

    /** Now, and not after the pause. */
    public void wake() {
        var executor = thread;
        if (executor != null && !executor.isShutdown()) {
            executor.execute(this::run);
        }
    }

    @Override
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(task -> {
            var worker = new Thread(task, name);
            worker.setDaemon(true);
            return worker;
        });
        executor.scheduleWithFixedDelay(this::run, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        thread = executor;
    }

    @Override
    public void stop() {
        var executor = thread;
        if (executor == null) {
            return;
        }
        thread = null;
        executor.shutdown();
        try {
            if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
