package org.zayavka.figures;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Background;

/** Looks every few seconds whether there are facts to count; makes everything anew where the figures can't be right. */
@Component
class FigureWorker extends Background {

    private static final Logger log = LoggerFactory.getLogger(FigureWorker.class);

    private final Projector projector;
    private final Rebuild rebuild;
    private final FigureLog events;
    private final Replays replays;
    private final FigureSettings settings;
    private boolean rebuildWanted;

    FigureWorker(Projector projector, Rebuild rebuild, FigureLog events, Replays replays, FigureSettings settings) {
        super("figures", settings.delay());
        this.projector = projector;
        this.rebuild = rebuild;
        this.events = events;
        this.replays = replays;
        this.settings = settings;
        this.rebuildWanted = settings.rebuild();
    }

    @Override
    protected void run() {
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
