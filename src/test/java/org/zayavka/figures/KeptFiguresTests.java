package org.zayavka.figures;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.figures.DeskFigures.by;
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

/** S3.2, S4.3: whatever happens to tickets, the figures follow: as if counted anew, as if counted by hand. */
@NullUnmarked
class KeptFiguresTests {

    private static final ReportRequest NOVEMBER = from("2026-11-01", "2026-12-31");
    /** Neither begins nor ends with a month. */
    private static final ReportRequest PART = from("2026-11-09", "2026-12-03");

    private static final Map<String, Function<InventedTicket, String>> AXES = Map.of(
            "company", ticket -> ticket.company,
            "plan", ticket -> ticket.plan,
            "queue", ticket -> ticket.queue,
            "agent", ticket -> ticket.agent,
            "priority", ticket -> ticket.priority);

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
        AXES.keySet().forEach(axis -> filtered(tickets, axis));
        whoeverSeesOneQueue(tickets);
        assertThat(desk.report("backlog", NOVEMBER).rows())
                .last()
                .satisfies(row -> assertThat(row)
                        .containsEntry(
                                "open",
                                tickets.stream()
                                        .filter(ticket ->
                                                List.of("WORKING", "WAITING").contains(ticket.state))
                                        .count()));
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
        assertThat(row.get("reopened")).as(because).isEqualTo(ticket.reopenedDays.size());
    }

    private void days(List<InventedTicket> tickets) {
        counted(tickets, "", "");
        AXES.forEach((axis, value) ->
                tickets.stream().collect(groupingBy(value)).forEach((name, its) -> counted(its, axis, name)));
        AXES.forEach((axis, value) -> {
            var rows = desk.report("promises", by(NOVEMBER, axis)).rows();
            tickets.stream()
                    .collect(groupingBy(value))
                    .forEach((name, its) -> assertThat(rows)
                            .filteredOn(row -> row.get("value").equals(name))
                            .singleElement()
                            .satisfies(row -> assertThat(row)
                                    .containsEntry(
                                            "solutionKept",
                                            its.stream()
                                                    .filter(it -> Boolean.TRUE.equals(it.solutionKept()))
                                                    .count())
                                    .containsEntry(
                                            "reactionBroken",
                                            its.stream()
                                                    .filter(it -> Boolean.FALSE.equals(it.reactionKept()))
                                                    .count())));
        });
        var both = DeskFigures.where(NOVEMBER, Map.of("company", "3", "priority", "high"));
        sums(
                tickets.stream()
                        .filter(it -> it.company.equals("3") && it.priority.equals("high"))
                        .toList(),
                both);
    }

    /** Each axis within each filter, and within all filters together. */
    private void filtered(List<InventedTicket> tickets, String axis) {
        for (var filter : AXES.keySet()) {
            for (var value : tickets.stream().map(AXES.get(filter)).distinct().toList()) {
                if (value.isEmpty()) {
                    continue; // Nobody can be chosen as a filter.
                }
                values(tickets, by(DeskFigures.where(PART, Map.of(filter, value)), axis));
            }
        }
        for (var ticket : tickets.subList(0, 20)) {
            var all = AXES.keySet().stream()
                    .filter(filter -> !filter.equals(axis)
                            && !AXES.get(filter).apply(ticket).isEmpty())
                    .collect(Collectors.toMap(
                            filter -> filter, filter -> AXES.get(filter).apply(ticket)));
            values(tickets, by(DeskFigures.where(PART, all), axis));
            hours(tickets, DeskFigures.where(PART, all));
        }
    }

    private void whoeverSeesOneQueue(List<InventedTicket> tickets) {
        var its = tickets.stream().filter(it -> it.queue.equals("line1")).toList();
        values(its, by(DeskFigures.seenBy(PART, "line1"), "agent"));
        values(its, by(DeskFigures.seenBy(PART, "line1"), "company"));
    }

    private void values(List<InventedTicket> tickets, ReportRequest request) {
        var its = within(tickets, request).collect(groupingBy(AXES.get(request.axis())));
        for (var row : desk.report("promises", request).rows()) {
            var ofValue = its.getOrDefault(String.valueOf(row.get("value")), List.of());
            assertThat(row)
                    .as("%s", request)
                    .containsEntry(
                            "solutionKept",
                            judged(ofValue, InventedTicket::solutionKept, true, it -> it.solutionJudgedOn()))
                    .containsEntry(
                            "reactionBroken",
                            judged(ofValue, InventedTicket::reactionKept, false, it -> it.reactionJudgedOn()));
        }
        var durations = desk.report("durations", request).rows();
        its.forEach((value, ofValue) -> {
            var solved = ofValue.stream()
                    .filter(it -> it.solvedAt != null && isInPart(InventedTicket.day(it.solvedAt)))
                    .map(InventedTicket::solutionMinutes)
                    .toList();
            if (!solved.isEmpty()) {
                assertThat(durations)
                        .as("%s", request)
                        .filteredOn(row -> row.get("value").equals(value))
                        .singleElement()
                        .satisfies(row -> near(row.get("solutionMedian"), solved.stream(), 50));
            }
        });
    }

    private static Stream<InventedTicket> within(List<InventedTicket> tickets, ReportRequest request) {
        return tickets.stream()
                .filter(ticket -> request.filters().entrySet().stream()
                        .allMatch(filter -> filter.getValue()
                                .equals(AXES.get(filter.getKey()).apply(ticket))));
    }

    private static long judged(
            List<InventedTicket> tickets,
            Function<InventedTicket, Boolean> verdict,
            boolean kept,
            Function<InventedTicket, LocalDate> judgedOn) {
        return tickets.stream()
                .filter(ticket -> Objects.equals(verdict.apply(ticket), kept) && isInPart(judgedOn.apply(ticket)))
                .count();
    }

    private void hours(List<InventedTicket> tickets, ReportRequest request) {
        var total = desk.report("load", request).rows().stream()
                .mapToLong(row -> ((Number) row.get("total")).longValue())
                .sum();
        assertThat(total)
                .isEqualTo(within(tickets, request)
                        .filter(ticket -> isInPart(InventedTicket.day(ticket.arrivedAt)))
                        .count());
    }

    private static boolean isInPart(LocalDate day) {
        return !day.isBefore(PART.from()) && !day.isAfter(PART.to());
    }

    private void counted(List<InventedTicket> tickets, String axis, String value) {
        sums(
                tickets,
                axis.isEmpty() || value.isEmpty() ? NOVEMBER : DeskFigures.where(NOVEMBER, Map.of(axis, value)),
                !axis.isEmpty() && value.isEmpty());
    }

    private void sums(List<InventedTicket> tickets, ReportRequest request, boolean... cannotBeAsked) {
        if (cannotBeAsked.length > 0 && cannotBeAsked[0]) {
            return;
        }
        for (var row : desk.report("promises", request).rows()) {
            var day = LocalDate.parse(String.valueOf(row.get("period")));
            assertThat(row)
                    .containsEntry(
                            "reactionKept",
                            count(tickets, true, InventedTicket::reactionKept, InventedTicket::reactionJudgedOn, day))
                    .containsEntry(
                            "reactionBroken",
                            count(tickets, false, InventedTicket::reactionKept, InventedTicket::reactionJudgedOn, day))
                    .containsEntry(
                            "solutionKept",
                            count(tickets, true, InventedTicket::solutionKept, InventedTicket::solutionJudgedOn, day))
                    .containsEntry(
                            "solutionBroken",
                            count(tickets, false, InventedTicket::solutionKept, InventedTicket::solutionJudgedOn, day));
        }
        for (var row : desk.report("reopenings", request).rows()) {
            var day = LocalDate.parse(String.valueOf(row.get("period")));
            assertThat(row)
                    .containsEntry(
                            "solved",
                            tickets.stream()
                                    .flatMap(it -> it.solvedDays.stream())
                                    .filter(day::equals)
                                    .count())
                    .containsEntry(
                            "reopened",
                            tickets.stream()
                                    .flatMap(it -> it.reopenedDays.stream())
                                    .filter(day::equals)
                                    .count());
        }
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
        for (var row : desk.report("durations", by(NOVEMBER, "priority")).rows()) {
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
