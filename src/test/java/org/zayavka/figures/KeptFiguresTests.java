package org.zayavka.figures;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.figures.DeskFigures.from;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.zayavka.figures.InventedTicket.Owner;

/** S3.2, S4.3: whatever happens to tickets, the figures follow: as if counted anew, as if counted by hand. */
@NullUnmarked
class KeptFiguresTests {

    private static final ReportRequest NOVEMBER = from("2026-11-01", "2026-12-31");
    /** Neither begins nor ends with a month. */
    private static final ReportRequest PART = from("2026-11-09", "2026-12-03");

    private static final List<String> AXES = List.of("company", "plan", "queue", "agent", "priority");

    /** What a ticket is by an axis, in the hands of whoever did what is counted. */
    private static String by(String axis, InventedTicket ticket, Owner owner) {
        return switch (axis) {
            case "company" -> ticket.company;
            case "plan" -> ticket.plan;
            case "queue" -> owner.queue();
            case "agent" -> owner.agent();
            default -> ticket.priority;
        };
    }

    private static boolean fits(ReportRequest request, InventedTicket ticket, Owner owner) {
        var allowed = request.scope().queues();
        return (allowed == null || allowed.contains(owner.queue()))
                && request.filters().entrySet().stream()
                        .allMatch(it -> it.getValue().equals(by(it.getKey(), ticket, owner)));
    }

    private final DeskFigures desk = DeskFigures.inBatchesOf(17);

    @Test
    void figuresThatFollowedAreThoseMadeAnewAndThoseCountedByHand() {
        var random = new Random(20261122);
        var tickets = LongStream.rangeClosed(1, 150)
                .mapToObj(number -> new InventedTicket(number, random))
                .toList();
        tell(tickets, random);
        desk.projector.catchUp();

        var kept = desk.tables();
        desk.rebuild.all();
        assertThat(desk.tables()).isEqualTo(kept);
        tickets.forEach(this::knows);
        days(tickets);
        durations(tickets);
        AXES.forEach(axis -> filtered(tickets, axis));
        whoeverSeesOneQueue(tickets);
        AXES.forEach(axis -> backlog(tickets, axis));
        breaches(tickets);
    }

    /** Where open tickets stand now, by each value of an axis; and what passes between queues comes to nothing. */
    private void backlog(List<InventedTicket> tickets, String axis) {
        var values = tickets.stream()
                .flatMap(it ->
                        Stream.of(it.arrival(), new Owner(it.queue, it.agent)).map(owner -> by(axis, it, owner)))
                .filter(value -> !value.isEmpty())
                .distinct();
        values.forEach(value -> {
            var rows = desk.report("backlog", DeskFigures.where(NOVEMBER, Map.of(axis, value)))
                    .rows();
            var came = tickets.stream()
                    .filter(it -> by(axis, it, it.arrival()).equals(value))
                    .count();
            assertThat(rows.stream().mapToLong(row -> (long) row.get("arrived")).sum())
                    .as("%s %s", axis, value)
                    .isEqualTo(came);
            var open = tickets.stream()
                    .filter(KeptFiguresTests::isOpen)
                    .filter(it -> by(axis, it, new Owner(it.queue, it.agent)).equals(value))
                    .count();
            assertThat(rows)
                    .as("%s %s", axis, value)
                    .last()
                    .satisfies(row -> assertThat(row).containsEntry("open", open));
        });
        assertThat(desk.report("backlog", NOVEMBER).rows())
                .allSatisfy(row -> assertThat(row).containsEntry("moved", 0L))
                .last()
                .satisfies(row -> assertThat(row)
                        .containsEntry(
                                "open",
                                tickets.stream()
                                        .filter(KeptFiguresTests::isOpen)
                                        .count()));
    }

    private static boolean isOpen(InventedTicket ticket) {
        return List.of("WORKING", "WAITING").contains(ticket.state);
    }

    private void breaches(List<InventedTicket> tickets) {
        for (var request : List.of(
                NOVEMBER,
                PART,
                DeskFigures.where(NOVEMBER, Map.of("queue", "line1", "priority", "high")),
                DeskFigures.where(PART, Map.of("agent", "anna")),
                DeskFigures.seenBy(PART, "billing"))) {
            var expected = tickets.stream()
                    .flatMap(it -> it.breaches.stream()
                            .filter(breach -> fits(request, it, breach.owner()))
                            .filter(breach -> !breach.day().isBefore(request.from())
                                    && !breach.day().isAfter(request.to())))
                    .collect(groupingBy(InventedTicket.Breach::reason, Collectors.counting()));
            assertThat(desk.report("breaches", request).rows().stream()
                            .collect(Collectors.toMap(row -> row.get("value"), row -> row.get("total"))))
                    .as("%s", request)
                    .isEqualTo(expected);
        }
    }

    /** Writes the facts of all tickets mixed, some in one transaction, and looks at them now and then. */
    private void tell(List<InventedTicket> tickets, Random random) {
        var logs = tickets.stream().map(ticket -> desk.ticket(ticket.number)).toList();
        var told = new int[tickets.size()];
        var left = new ArrayList<Integer>();
        for (var i = 0; i < tickets.size(); i++) {
            left.add(i);
        }
        while (!left.isEmpty()) {
            desk.transactions.executeWithoutResult(transaction -> {
                for (var n = random.nextInt(4); n >= 0 && !left.isEmpty(); n--) {
                    var i = left.get(random.nextInt(left.size()));
                    var fact = tickets.get(i).facts.get(told[i]++);
                    logs.get(i).says(fact.kind(), fact.at(), fact.facts());
                    if (told[i] == tickets.get(i).facts.size()) {
                        left.remove(i);
                    }
                }
            });
            if (random.nextInt(20) == 0) {
                desk.projector.catchUp();
            }
        }
    }

    private void knows(InventedTicket ticket) {
        var row = desk.jdbc
                .sql("select * from desk.figure_ticket where number = :number")
                .param("number", ticket.number)
                .query()
                .singleRow();
        var because = ticket.number + " " + ticket.facts;
        assertThat(row.get("state")).as(because).isEqualTo(ticket.state);
        assertThat(row.get("queue")).as(because).isEqualTo(ticket.queue);
        assertThat(row.get("agent")).as(because).isEqualTo(ticket.agent);
        assertThat(row.get("plan")).as(because).isEqualTo(ticket.plan);
        assertThat(row.get("priority")).as(because).isEqualTo(ticket.priority);
        assertThat(String.valueOf(row.get("company"))).as(because).isEqualTo(ticket.company);
        assertThat(row.get("reaction_kept")).as(because).isEqualTo(ticket.reactionKept());
        assertThat(row.get("reaction_minutes")).as(because).isEqualTo(ticket.reactionMinutes);
        assertThat(row.get("solution_kept")).as(because).isEqualTo(ticket.solutionKept());
        assertThat(row.get("solution_minutes")).as(because).isEqualTo(ticket.solutionMinutes());
        assertThat(row.get("reopened")).as(because).isEqualTo(ticket.reopenings.size());
    }

    private void days(List<InventedTicket> tickets) {
        sums(tickets, NOVEMBER);
        for (var axis : AXES) {
            for (var value : values(tickets, axis)) {
                sums(tickets, DeskFigures.where(NOVEMBER, Map.of(axis, value)));
            }
        }
        sums(tickets, DeskFigures.where(NOVEMBER, Map.of("company", "3", "priority", "high")));
        sums(tickets, DeskFigures.where(NOVEMBER, Map.of("queue", "line2", "agent", "boris")));
    }

    /** Those that can be chosen as a filter: nobody can't. */
    private static List<String> values(List<InventedTicket> tickets, String axis) {
        return tickets.stream()
                .flatMap(it ->
                        Stream.of(it.arrival(), it.reaction(), it.solution()).map(owner -> by(axis, it, owner)))
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** Each axis within each filter, and within all filters together. */
    private void filtered(List<InventedTicket> tickets, String axis) {
        for (var filter : AXES) {
            for (var value : values(tickets, filter)) {
                values(tickets, DeskFigures.by(DeskFigures.where(PART, Map.of(filter, value)), axis));
            }
        }
        for (var ticket : tickets.subList(0, 20)) {
            var all = AXES.stream()
                    .filter(filter -> !filter.equals(axis)
                            && !by(filter, ticket, ticket.solution()).isEmpty())
                    .collect(Collectors.toMap(filter -> filter, filter -> by(filter, ticket, ticket.solution())));
            values(tickets, DeskFigures.by(DeskFigures.where(PART, all), axis));
            hours(tickets, DeskFigures.where(PART, all));
        }
    }

    private void whoeverSeesOneQueue(List<InventedTicket> tickets) {
        values(tickets, DeskFigures.by(DeskFigures.seenBy(PART, "line1"), "agent"));
        values(tickets, DeskFigures.by(DeskFigures.seenBy(PART, "line1"), "company"));
        hours(tickets, DeskFigures.seenBy(PART, "line1"));
    }

    private void values(List<InventedTicket> tickets, ReportRequest request) {
        var axis = request.axis();
        var kept = tickets.stream()
                .filter(it -> fits(request, it, it.solution()) && Boolean.TRUE.equals(it.solutionKept()))
                .filter(it -> isInPart(it.solutionJudgedOn()))
                .collect(groupingBy(it -> by(axis, it, it.solution()), Collectors.counting()));
        var late = tickets.stream()
                .filter(it -> fits(request, it, it.reaction()) && Boolean.FALSE.equals(it.reactionKept()))
                .filter(it -> isInPart(it.reactionJudgedOn()))
                .collect(groupingBy(it -> by(axis, it, it.reaction()), Collectors.counting()));
        var rows = desk.report("promises", request).rows();
        assertThat(named(rows, "solutionKept")).as("%s", request).isEqualTo(kept);
        assertThat(named(rows, "reactionBroken")).as("%s", request).isEqualTo(late);
        var durations = desk.report("durations", request).rows();
        tickets.stream()
                .filter(it -> it.solvedAt != null && isInPart(InventedTicket.day(it.solvedAt)))
                .filter(it -> fits(request, it, it.solution()))
                .collect(groupingBy(it -> by(axis, it, it.solution())))
                .forEach((value, solved) -> assertThat(durations)
                        .as("%s", request)
                        .filteredOn(row -> row.get("value").equals(value))
                        .singleElement()
                        .satisfies(row -> near(
                                row.get("solutionMedian"), solved.stream().map(InventedTicket::solutionMinutes), 50)));
    }

    /** By the value, those that are not zero. */
    private static Map<Object, Long> named(List<Map<String, Object>> rows, String column) {
        return rows.stream()
                .filter(row -> (long) row.get(column) != 0)
                .collect(Collectors.toMap(row -> row.get("value"), row -> (Long) row.get(column)));
    }

    private void hours(List<InventedTicket> tickets, ReportRequest request) {
        var total = desk.report("load", request).rows().stream()
                .mapToLong(row -> ((Number) row.get("total")).longValue())
                .sum();
        assertThat(total)
                .isEqualTo(tickets.stream()
                        .filter(it -> fits(request, it, it.arrival()))
                        .filter(it -> isInPart(InventedTicket.day(it.arrivedAt)))
                        .count());
    }

    private static boolean isInPart(LocalDate day) {
        return !day.isBefore(PART.from()) && !day.isAfter(PART.to());
    }

    private void sums(List<InventedTicket> tickets, ReportRequest request) {
        var reacted =
                tickets.stream().filter(it -> fits(request, it, it.reaction())).toList();
        var solved =
                tickets.stream().filter(it -> fits(request, it, it.solution())).toList();
        for (var row : desk.report("promises", request).rows()) {
            var day = LocalDate.parse(String.valueOf(row.get("period")));
            assertThat(row)
                    .as("%s", request)
                    .containsEntry(
                            "reactionKept",
                            count(reacted, true, InventedTicket::reactionKept, InventedTicket::reactionJudgedOn, day))
                    .containsEntry(
                            "reactionBroken",
                            count(reacted, false, InventedTicket::reactionKept, InventedTicket::reactionJudgedOn, day))
                    .containsEntry(
                            "solutionKept",
                            count(solved, true, InventedTicket::solutionKept, InventedTicket::solutionJudgedOn, day))
                    .containsEntry(
                            "solutionBroken",
                            count(solved, false, InventedTicket::solutionKept, InventedTicket::solutionJudgedOn, day));
        }
        for (var row : desk.report("reopenings", request).rows()) {
            var day = LocalDate.parse(String.valueOf(row.get("period")));
            assertThat(row)
                    .as("%s", request)
                    .containsEntry("solved", deeds(tickets, it -> it.solutions, request, day))
                    .containsEntry("reopened", deeds(tickets, it -> it.reopenings, request, day));
        }
    }

    private static long deeds(
            List<InventedTicket> tickets,
            Function<InventedTicket, List<InventedTicket.Deed>> deeds,
            ReportRequest request,
            LocalDate day) {
        return tickets.stream()
                .flatMap(it -> deeds.apply(it).stream()
                        .filter(deed -> deed.day().equals(day) && fits(request, it, deed.owner())))
                .count();
    }

    private static long count(
            List<InventedTicket> tickets,
            boolean kept,
            Function<InventedTicket, Boolean> verdict,
            Function<InventedTicket, LocalDate> judgedOn,
            LocalDate day) {
        return tickets.stream()
                .filter(ticket -> Objects.equals(verdict.apply(ticket), kept))
                .filter(ticket -> day.equals(judgedOn.apply(ticket)))
                .count();
    }

    private void durations(List<InventedTicket> tickets) {
        for (var row :
                desk.report("durations", DeskFigures.by(NOVEMBER, "priority")).rows()) {
            var its = tickets.stream()
                    .filter(ticket -> ticket.priority.equals(row.get("value")))
                    .toList();
            near(row.get("reactionMedian"), its.stream().map(it -> it.reactionMinutes), 50);
            near(row.get("reaction90"), its.stream().map(it -> it.reactionMinutes), 90);
            near(row.get("solutionMedian"), its.stream().map(InventedTicket::solutionMinutes), 50);
            near(row.get("solution90"), its.stream().map(InventedTicket::solutionMinutes), 90);
        }
    }

    private static void near(Object said, Stream<Integer> minutes, int percent) {
        var sorted = minutes.filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        var exact = sorted[(sorted.length * percent + 99) / 100 - 1];
        assertThat(((Number) said).doubleValue()).as(Arrays.toString(sorted)).isBetween(exact * 0.95, exact * 1.05);
    }
}
