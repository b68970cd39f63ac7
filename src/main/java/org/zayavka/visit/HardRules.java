package org.zayavka.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zayavka.sla.BusinessCalendar;

/**
 * The rules that no visit breaks, whoever plans it: the hours of visits (S3.1), skill, area, presence, one place at a
 * time and the way between two of them.
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
        if (!wanted.start().isAfter(now)) {
            broken.add(new Broken("past", "это время уже прошло", "this time has passed"));
        }
        if (!isOpen(wanted)) {
            broken.add(outside(wanted));
        }
        broken.addAll(ofEngineer(wanted, engineer));
        if (absences.stream()
                .anyMatch(
                        away -> away.login().equals(engineer.login()) && away.overlaps(wanted.start(), wanted.end()))) {
            broken.add(new Broken(
                    "absent", engineer.name() + " в это время отсутствует", engineer.name() + " is away at that time"));
        }
        broken.addAll(ofDay(wanted, engineer, taken));
        return List.copyOf(broken);
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

    private static List<Broken> ofEngineer(Wanted wanted, Engineer engineer) {
        var broken = new ArrayList<Broken>();
        if (!engineer.active()) {
            broken.add(new Broken("inactive", engineer.name() + " не выезжает", engineer.name() + " makes no visits"));
        }
        if (!engineer.knows(wanted.skill())) {
            broken.add(new Broken(
                    "skill",
                    engineer.name() + " не делает такую работу: выберите другого инженера",
                    engineer.name() + " does not do such work: choose another engineer"));
        }
        if (!engineer.serves(wanted.area())) {
            broken.add(new Broken(
                    "area",
                    engineer.name() + " не ездит в этот район: выберите другого инженера",
                    engineer.name() + " does not drive to that area: choose another engineer"));
        }
        return broken;
    }

    private List<Broken> ofDay(Wanted wanted, Engineer engineer, List<Taken> taken) {
        var broken = new ArrayList<Broken>();
        var others = taken.stream()
                .filter(each -> !each.visit().equals(wanted.visit()))
                .toList();
        for (var other : others) {
            if (other.start().isBefore(wanted.end()) && wanted.start().isBefore(other.end())) {
                broken.add(busy(engineer, other));
            }
        }
        others.stream()
                .filter(other -> !other.end().isAfter(wanted.start()))
                .max(Comparator.comparing(Taken::end))
                .filter(before -> before.end()
                        .plus(travel.of(before.area(), wanted.area()))
                        .isAfter(wanted.start()))
                .ifPresent(before -> broken.add(lateAfter(before, wanted, engineer)));
        others.stream()
                .filter(other -> !other.start().isBefore(wanted.end()))
                .min(Comparator.comparing(Taken::start))
                .filter(after -> wanted.end()
                        .plus(travel.of(wanted.area(), after.area()))
                        .isAfter(after.start()))
                .ifPresent(after -> broken.add(lateFor(after, wanted, engineer)));
        return broken;
    }

    private Broken busy(Engineer engineer, Taken other) {
        return new Broken(
                "overlap",
                "с " + clock(other.start()) + " до " + clock(other.end()) + " " + engineer.name() + " на другом выезде",
                engineer.name() + " is at another visit from " + clock(other.start()) + " to " + clock(other.end()));
    }

    private Broken lateAfter(Taken before, Wanted wanted, Engineer engineer) {
        var way = travel.of(before.area(), wanted.area()).toMinutes();
        return new Broken(
                "travel",
                engineer.name() + " не успеет доехать: предыдущий выезд до " + clock(before.end()) + ", дорога " + way
                        + " мин",
                engineer.name() + " can't be there in time: the visit before ends at " + clock(before.end())
                        + ", the way takes " + way + " min");
    }

    private Broken lateFor(Taken after, Wanted wanted, Engineer engineer) {
        var way = travel.of(wanted.area(), after.area()).toMinutes();
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
