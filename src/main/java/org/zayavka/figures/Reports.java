package org.zayavka.figures;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The managers' reports (S3.2, S4.3), all in one shape. */
@Component
public class Reports {

    private static final long LONGEST = 3660;

    private final Map<String, ReportMaker> makers;

    private final QueueFilter queue;

    Reports(List<ReportMaker> makers, QueueFilter queue) {
        this.queue = queue;
        this.makers = makers.stream().collect(toUnmodifiableMap(ReportMaker::name, Function.identity()));
    }

    /**
     * @throws UnknownReport when there is none of this name
     * @throws RefusedReport when it can't be made of this period, axis or queue; the message is for people
     */
    @Transactional(readOnly = true)
    public Report of(String name, ReportRequest request) {
        var maker = makers.get(name);
        if (maker == null) {
            throw new UnknownReport(name);
        }
        check(maker, request);
        queue.check(request);
        return queue.explained(maker.make(request), request);
    }

    /** The names of all there are, in order. */
    public Set<String> names() {
        return new TreeSet<>(makers.keySet());
    }

    private static String axes(ReportMaker maker) {
        return maker.axes().stream().filter(axis -> !axis.isEmpty()).sorted().collect(Collectors.joining(", "));
    }

    private static void check(ReportMaker maker, ReportRequest request) {
        var language = request.language();
        if (request.to().isBefore(request.from())) {
            throw new RefusedReport(language.say(
                    "Конец периода раньше начала. Поменяйте даты местами.",
                    "The period ends before it begins. Swap the dates."));
        }
        if (ChronoUnit.DAYS.between(request.from(), request.to()) > LONGEST) {
            throw new RefusedReport(language.say(
                    "Период длиннее десяти лет. Выберите короче.",
                    "The period exceeds ten years. Choose a shorter one."));
        }
        if (!maker.axes().contains(request.axis())) {
            throw new RefusedReport(
                    language.say("Разреза «%s» нет. Выберите: %s.", "There is no axis \"%s\". Choose one of: %s.")
                            .formatted(request.axis(), axes(maker)));
        }
    }
}
