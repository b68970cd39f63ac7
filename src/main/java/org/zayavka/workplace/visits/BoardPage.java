package org.zayavka.workplace.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.visit.Absence;
import org.zayavka.visit.Engineer;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.Plans;
import org.zayavka.visit.Plans.Hours;
import org.zayavka.visit.VisitCheck;
import org.zayavka.visit.VisitState;
import org.zayavka.visit.Visits;
import org.zayavka.workplace.visits.BoardRow.Away;
import org.zayavka.workplace.visits.BoardRow.Block;
import org.zayavka.workplace.visits.BoardRow.Cell;
import org.zayavka.workplace.visits.VisitDesk.Row;

/** The board of all engineers, by day or by week, and the visits that wait beside it (S3.5). */
@Controller
class BoardPage {

    private static final int DAYS_OF_WEEK = 7;

    private final VisitDesk desk;
    private final Visits visits;
    private final Engineers engineers;
    private final Plans plans;
    private final VisitCheck check;

    BoardPage(VisitDesk desk, Visits visits, Engineers engineers, Plans plans, VisitCheck check) {
        this.desk = desk;
        this.visits = visits;
        this.engineers = engineers;
        this.plans = plans;
        this.check = check;
    }

    @GetMapping("/desk/visits")
    String show(
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(defaultValue = "day") String view,
            Authentication login,
            Locale locale,
            Model page) {
        VisitRight.READ.demand(login);
        var words = desk.dress(page, login, locale);
        var week = view.equals("week");
        var first = desk.dayOr(day, nextWithVisits());
        var days = week ? week(first) : List.of(first);
        page.addAttribute("view", week ? "week" : "day");
        page.addAttribute("day", first);
        page.addAttribute("days", days);
        page.addAttribute("today", desk.today());
        page.addAttribute("before", week ? first.minusWeeks(1) : first.minusDays(1));
        page.addAttribute("after", week ? first.plusWeeks(1) : first.plusDays(1));
        page.addAttribute("waiting", desk.rows(visits.waiting()));
        page.addAttribute("now", desk.now());
        rows(days, words, VisitRight.CHANGE.has(login), page);
        return "desk/visits/board";
    }

    private LocalDate nextWithVisits() {
        return Stream.iterate(desk.today(), day -> day.plusDays(1))
                .limit(14)
                .filter(day -> plans.hours(day).stream()
                        .anyMatch(hours -> hours.until().isAfter(desk.now())))
                .findFirst()
                .orElse(desk.today());
    }

    /** From Monday on, without days on which nobody visits and nothing is. */
    private List<LocalDate> week(LocalDate day) {
        var monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        return Stream.iterate(monday, it -> it.plusDays(1))
                .limit(DAYS_OF_WEEK)
                .filter(it -> !plans.hours(it).isEmpty() || !onDay(it).isEmpty())
                .toList();
    }

    private List<Row> onDay(LocalDate day) {
        var from = desk.startOf(day);
        return desk.rows(visits.between(from, desk.startOf(day.plusDays(1)))).stream()
                .filter(row -> !row.visit().agreedStart().isBefore(from))
                .toList();
    }

    private void rows(List<LocalDate> days, VisitWords words, boolean mayChange, Model page) {
        var byDay = days.stream().map(this::onDay).toList();
        var wrong = check.broken(
                byDay.stream().flatMap(List::stream).map(Row::visit).toList());
        var rows = new ArrayList<BoardRow>();
        for (var engineer : engineers.all()) {
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < days.size(); i++) {
                var span = span(days.get(i));
                var blocks = byDay.get(i).stream()
                        .filter(row -> engineer.login().equals(row.visit().engineer()))
                        .map(row -> block(
                                row,
                                span,
                                words.broken(wrong.getOrDefault(row.visit().id(), List.of())),
                                mayChange))
                        .toList();
                cells.add(new Cell(days.get(i), blocks, away(engineer, span)));
            }
            if (engineer.active()
                    || cells.stream().anyMatch(cell -> !cell.visits().isEmpty())) {
                rows.add(new BoardRow(engineer, cells));
            }
        }
        page.addAttribute("rows", rows);
        page.addAttribute("span", span(days.isEmpty() ? desk.today() : days.get(0)));
        page.addAttribute("marks", days.size() == 1 ? marks(days.get(0)) : List.of());
        page.addAttribute("troubled", troubled(rows));
    }

    private static List<Block> troubled(List<BoardRow> rows) {
        return rows.stream()
                .flatMap(row -> row.days().stream())
                .flatMap(cell -> cell.visits().stream())
                .filter(block -> !block.wrong().isEmpty())
                .toList();
    }

    private static Block block(Row row, Hours span, List<String> wrong, boolean mayChange) {
        var visit = row.visit();
        var left = percent(span, visit.agreedStart());
        return new Block(
                row,
                left,
                percent(span, visit.agreedEnd()) - left,
                mayChange && visit.state() == VisitState.AGREED,
                wrong);
    }

    private List<Away> away(Engineer engineer, Hours span) {
        return engineers.absences(span.from(), span.until()).stream()
                .filter(absence -> absence.login().equals(engineer.login()))
                .map(absence -> away(absence, span))
                .toList();
    }

    private static Away away(Absence absence, Hours span) {
        var from = percent(span, absence.from());
        return new Away(absence, from, percent(span, absence.until()) - from);
    }

    /** The hours of the board: those of visits, or a usual day where there are none. */
    private Hours span(LocalDate day) {
        var hours = plans.hours(day);
        if (hours.isEmpty()) {
            var from = desk.startOf(day).plus(Duration.ofMinutes(630));
            return new Hours(from, from.plus(Duration.ofMinutes(390)));
        }
        return new Hours(hours.get(0).from(), hours.get(hours.size() - 1).until());
    }

    /** A full hour on the board. */
    record Mark(Instant at, double left) {}

    private List<Mark> marks(LocalDate day) {
        var span = span(day);
        var first = span.from().truncatedTo(ChronoUnit.HOURS);
        var marks = new ArrayList<Mark>();
        for (var at = first.equals(span.from()) ? first : first.plus(Duration.ofHours(1));
                at.isBefore(span.until());
                at = at.plus(Duration.ofHours(1))) {
            marks.add(new Mark(at, percent(span, at)));
        }
        return marks;
    }

    /** Between 0 and 100: what begins before or ends after the hours of the board is cut. */
    private static double percent(Hours span, Instant at) {
        var whole = Duration.between(span.from(), span.until()).toSeconds();
        var part = Duration.between(span.from(), at).toSeconds();
        return Math.round(Math.max(0, Math.min(1, part / (double) whole)) * 10_000) / 100.0;
    }
}
