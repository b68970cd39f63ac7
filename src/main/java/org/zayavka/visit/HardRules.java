package org.zayavka.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.visit.planning.Conflict;

/**
 * The rules that no visit breaks, whoever plans it: the hours of visits (S3.1), skill, area, presence, one place at a
 * time and the way between two of them. They are decided where the planners ask too, and are told here in words.
 *
 * @param hours the calendar {@code visits}, with its short days and working Saturdays
 */
public record HardRules(BusinessCalendar hours, Travel travel) {

    /** A rule that a time breaks, in words for whoever chose it. */
    public record Broken(String code, String russian, String english) {}

    /** A stretch of an engineer's day that is taken. */
    public record Taken(VisitId visit, String area, Instant start, Instant end) {}

    /** What is to be placed. */
    public record Wanted(VisitId visit, String skill, String area, Instant start, Duration lasts) {

        Instant end() {
            return start.plus(lasts);
        }
    }

    /**
     * All rules that a time breaks; empty when it fits.
     *
     * @param taken the engineer's other visits near that time
     * @param absences of the engineer
     */
    public List<Broken> broken(
            Wanted wanted, Engineer engineer, List<Taken> taken, List<Absence> absences, Instant now) {
        var broken = new ArrayList<Broken>();
        if (!engineer.active()) {
            broken.add(new Broken("inactive", engineer.name() + " не выезжает", engineer.name() + " makes no visits"));
        }
        for (var conflict : AskedRules.conflicts(this, wanted, engineer, taken, absences, now)) {
            broken.add(words(conflict, wanted, engineer, taken));
        }
        return List.copyOf(broken);
    }

    private Broken words(Conflict conflict, Wanted wanted, Engineer engineer, List<Taken> taken) {
        return switch (conflict.kind()) {
            case PAST -> new Broken("past", "это время уже прошло", "this time has passed");
            case WINDOW -> outside(wanted);
            case SKILL ->
                new Broken(
                        "skill",
                        engineer.name() + " не делает такую работу: выберите другого инженера",
                        engineer.name() + " does not do such work: choose another engineer");
            case AREA ->
                new Broken(
                        "area",
                        engineer.name() + " не ездит в этот район: выберите другого инженера",
                        engineer.name() + " does not drive to that area: choose another engineer");
            case ABSENT ->
                new Broken(
                        "absent",
                        engineer.name() + " в это время отсутствует",
                        engineer.name() + " is away at that time");
            case OVERLAP -> busy(engineer, other(conflict, taken));
            case TRAVEL -> tooFar(other(conflict, taken), conflict.needed().toMinutes(), wanted, engineer);
            default -> throw new IllegalStateException("no rule of a single place: " + conflict);
        };
    }

    private static Taken other(Conflict conflict, List<Taken> taken) {
        return taken.stream()
                .filter(each -> Objects.equals(each.visit().value(), conflict.other()))
                .findFirst()
                .orElseThrow();
    }

    /** Begins and ends within the same opening of the day. */
    public boolean isOpen(Wanted wanted) {
        return hours.isAlwaysOpen()
                || hours.isOpen(wanted.start()) && !wanted.end().isAfter(hours.closing(wanted.start()));
    }

    private Broken outside(Wanted wanted) {
        if (!hours.isOpen(wanted.start())) {
            return new Broken(
                    "hours",
                    "в это время выездов нет: ближайшее — " + time(hours.nextOpening(wanted.start())),
                    "there are no visits at that time: the next one is " + time(hours.nextOpening(wanted.start())));
        }
        var closing = hours.closing(wanted.start());
        return new Broken(
                "hours",
                "выезд на " + wanted.lasts().toMinutes() + " мин не закончится до " + clock(closing)
                        + ": начните не позже " + clock(closing.minus(wanted.lasts())),
                "a visit of " + wanted.lasts().toMinutes() + " min would not end by " + clock(closing) + ": begin at "
                        + clock(closing.minus(wanted.lasts())) + " at the latest");
    }

    private Broken busy(Engineer engineer, Taken other) {
        return new Broken(
                "overlap",
                "с " + clock(other.start()) + " до " + clock(other.end()) + " " + engineer.name() + " на другом выезде",
                engineer.name() + " is at another visit from " + clock(other.start()) + " to " + clock(other.end()));
    }

    private Broken tooFar(Taken other, long way, Wanted wanted, Engineer engineer) {
        return other.start().isBefore(wanted.start()) ? lateAfter(other, way, engineer) : lateFor(other, way, engineer);
    }

    private Broken lateAfter(Taken before, long way, Engineer engineer) {
        return new Broken(
                "travel",
                engineer.name() + " не успеет доехать: предыдущий выезд до " + clock(before.end()) + ", дорога " + way
                        + " мин",
                engineer.name() + " can't be there in time: the visit before ends at " + clock(before.end())
                        + ", the way takes " + way + " min");
    }

    private Broken lateFor(Taken after, long way, Engineer engineer) {
        return new Broken(
                "travel",
                engineer.name() + " не успеет на следующий выезд в " + clock(after.start()) + ": дорога " + way
                        + " мин",
                engineer.name() + " would be late for the next visit at " + clock(after.start()) + ": the way takes "
                        + way + " min");
    }

    private String clock(Instant at) {
        return DateTimeFormatter.ofPattern("H:mm").format(at.atZone(zone()));
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy H:mm").format(at.atZone(zone()));
    }

    private ZoneId zone() {
        return hours.zone();
    }
}
