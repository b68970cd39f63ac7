package org.zayavka.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zayavka.shared.Language;

/** Puts the calculation of a deadline into words. */
final class Explanation {

    private final Deadline deadline;
    private final Words words;
    private final ZoneId zone;
    private final DayPhrases phrases;
    private final List<String> lines = new ArrayList<>();

    Explanation(Deadline deadline, Language language, ZoneId readersZone) {
        this.deadline = deadline;
        this.words = new Words(language);
        this.zone = readersZone;
        this.phrases = new DayPhrases(words);
    }

    String text() {
        addPromise();
        deadline.steps().forEach(step -> lines.add("• " + line(step)));
        addResult();
        addWarnings();
        return String.join("\n", lines);
    }

    private void addPromise() {
        lines.add(words.say("Отведено %s рабочего времени, календарь «%s».", "%s of working time, calendar “%s”.")
                .formatted(
                        words.duration(deadline.budget()), deadline.calendar().name(words.language())));
        var start = deadline.countedTo().atZone(zone);
        var offset = deadline.calendar().zone().getRules().getOffset(deadline.countedTo());
        if (!start.getOffset().equals(offset)) {
            var calendars = Moments.zoneName(
                    start.withZoneSameInstant(deadline.calendar().zone()), words.language());
            lines.add(words.say(
                            "Время ниже: %s; календарь идёт по времени: %s.",
                            "Times below: %s; the calendar's own: %s.")
                    .formatted(Moments.zoneName(start, words.language()), calendars));
        }
    }

    private String line(CalculationStep step) {
        if (step instanceof CalculationStep.Started started) {
            return words.say("Начало: ", "Start: ") + moment(started.at());
        }
        if (step instanceof CalculationStep.Counted counted) {
            return counted(counted);
        }
        if (step instanceof CalculationStep.Skipped skipped) {
            return words.say("Не считается: ", "Not counted: ") + skipped(skipped);
        }
        if (step instanceof CalculationStep.Paused paused) {
            return words.say("Часы остановлены, ждём ответа: ", "Clock paused, waiting: ") + moment(paused.at());
        }
        if (step instanceof CalculationStep.Resumed resumed) {
            return words.say("Часы пошли дальше: ", "Clock resumed: ") + moment(resumed.at());
        }
        if (step instanceof CalculationStep.Stopped stopped) {
            return words.say("Конец отсчёта: ", "Clock stopped: ") + moment(stopped.at());
        }
        return words.say("Время вышло: ", "Time is used up: ") + moment(((CalculationStep.Due) step).at());
    }

    private String counted(CalculationStep.Counted step) {
        var time = words.duration(step.time());
        if (step.days() == 1) {
            var note = phrases.of(step.notable());
            return span(step.from(), step.to()) + ": " + time + (note.isEmpty() ? "" : " (" + note + ")");
        }
        var calendars = deadline.calendar().zone();
        var dates = words.dates(
                step.from().atZone(calendars).toLocalDate(),
                step.to().minusSeconds(1).atZone(calendars).toLocalDate());
        var note = phrases.of(step.notable());
        return "%s, %s: %s".formatted(dates, words.fullDays(step.days()), time)
                + (note.isEmpty() ? "" : "; " + words.say("учтено: ", "considered: ") + note);
    }

    private String skipped(CalculationStep.Skipped step) {
        if (!step.days().isEmpty()) {
            return phrases.of(step.days());
        }
        var calendars = deadline.calendar().zone();
        var night = !step.from()
                .atZone(calendars)
                .toLocalDate()
                .equals(step.to().atZone(calendars).toLocalDate());
        return night
                ? words.say("ночь", "night")
                : words.say("нерабочее время, ", "outside working hours, ") + span(step.from(), step.to());
    }

    private void addResult() {
        var due = deadline.dueAt();
        if (deadline.state() == Deadline.State.RUNNING && due != null) {
            lines.add(words.say("Срок: ", "Deadline: ") + moment(due) + ".");
            return;
        }
        var used = words.duration(deadline.used());
        if (deadline.left().isNegative()) {
            lines.add(words.say("Израсходовано %s, превышение %s.", "%s used, %s over.")
                    .formatted(used, words.duration(deadline.left())));
            return;
        }
        lines.add(words.say("Израсходовано %s, осталось %s.", "%s used, %s left.")
                .formatted(used, words.duration(deadline.left())));
        if (due == null && deadline.state() == Deadline.State.PAUSED) {
            lines.add(words.say(
                    "Срок будет известен, когда часы пойдут дальше.",
                    "The deadline will be known when the clock goes on."));
        }
    }

    private void addWarnings() {
        var calendar = deadline.calendar();
        var due = deadline.dueAt();
        var last = due == null ? deadline.countedTo() : due;
        int from = deadline.steps().get(0) instanceof CalculationStep.Started started
                ? started.at().atZone(calendar.zone()).getYear()
                : last.atZone(calendar.zone()).getYear();
        IntStream.rangeClosed(from, last.atZone(calendar.zone()).getYear())
                .filter(year -> !calendar.production().isPublished(year))
                .forEach(year -> lines.add(UnpublishedYear.warning(year, words)));
    }

    private String span(Instant from, Instant to) {
        var start = from.atZone(zone);
        var end = to.atZone(zone);
        var endsSameDay =
                start.toLocalDate().equals(to.minusSeconds(1).atZone(zone).toLocalDate());
        if (endsSameDay) {
            return moment(from) + "–" + (end.toLocalDate().equals(start.toLocalDate()) ? time(end) : "24:00");
        }
        return moment(from) + " – " + moment(to);
    }

    private String moment(Instant at) {
        var local = at.atZone(zone);
        var day = local.toLocalDate();
        return "%s, %s, %s".formatted(words.weekday(day), words.date(day) + otherYear(day), time(local));
    }

    /** The calculation is kept: its years are told from that in which it begins. */
    private String otherYear(LocalDate day) {
        return day.getYear() == start().atZone(zone).getYear() ? "" : words.year(day);
    }

    private Instant start() {
        return deadline.steps().get(0) instanceof CalculationStep.Started started ? started.at() : deadline.countedTo();
    }

    private String time(ZonedDateTime time) {
        var pattern = time.getSecond() == 0 ? "H:mm" : "H:mm:ss";
        return DateTimeFormatter.ofPattern(pattern, words.language().locale()).format(time);
    }
}
