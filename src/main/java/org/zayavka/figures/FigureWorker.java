package org.zayavka.figures;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every few seconds whether there are facts to count; makes everything anew where the figures can't be right. */
@Component
class FigureWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FigureWorker.class);
    private static final long STOP_SECONDS = 10;

    private final Projector projector;
    private final Rebuild rebuild;
    private final FigureLog events;
    private final Replays replays;
    private final FigureSettings settings;
    private volatile @Nullable ScheduledExecutorService thread;
    private boolean rebuildWanted;

    FigureWorker(Projector projector, Rebuild rebuild, FigureLog events, Replays replays, FigureSettings settings) {
        this.projector = projector;
        this.rebuild = rebuild;
        this.events = events;
        this.replays = replays;
        this.settings = settings;
        this.rebuildWanted = settings.rebuild();
    }

    @Override
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(task -> {
            var worker = new Thread(task, "figures");
            worker.setDaemon(true);
            return worker;
        });
        var delay = settings.delay().toMillis();
        executor.scheduleWithFixedDelay(this::run, delay, delay, TimeUnit.MILLISECONDS);
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

    private void run() {
        try {
            if (rebuildWanted || isOfAnotherZone() || events.isRestored()) {
                rebuild.all();
                rebuildWanted = false;
            }
            projector.catchUp();
        } catch (RuntimeException | Error trouble) {
            // An exception would end the schedule. What was not counted is counted the next time.
            log.error("The figures can't follow, the next try is in {}", settings.delay(), trouble);
        }
    }

    private boolean isOfAnotherZone() {
        var zone = events.zone();
        return !zone.isEmpty() && !zone.equals(replays.zone());
    }
}
