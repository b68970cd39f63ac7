package org.zayavka.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.figures.Report.Column;
import org.zayavka.figures.Report.Kind;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Language;

/**
 * Reports as files for spreadsheets. CSV is UTF-8 with a byte order mark, lines end with CR LF; in Russian it has
 * semicolons, decimal commas and 24.11.2026, as Excel of that region expects when a file is opened by a click; in
 * English commas, decimal points and 2026-11-24. Moments are in the desk's time.
 */
@Component
public class ReportFiles {

    private static final DateTimeFormatter RUSSIAN_DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter RUSSIAN_MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int LONGEST_SHEET_NAME = 31;

    private final DeskSettings settings;

    ReportFiles(DeskSettings settings) {
        this.settings = settings;
    }

    public byte[] csv(Report report, Language language) {
        var heading = report.columns().stream().map(ReportFiles::heading);
        var rows = report.rows().stream()
                .map(row -> report.columns().stream().map(column -> text(row.get(column.key()), column, language)));
        var lines = Stream.concat(Stream.of(heading), rows)
                .map(cells -> cells.map(cell -> quoted(cell, language))
                        .collect(Collectors.joining(language.say(";", ","), "", "\r\n")));
        return ("\uFEFF" + lines.collect(Collectors.joining())).getBytes(StandardCharsets.UTF_8);
    }

    /** A bare number tells its unit to nobody. */
    private static String heading(Column column) {
        return column.unit().isEmpty() ? column.label() : column.label() + ", " + column.unit();
    }

    private String text(@Nullable Object value, Column column, Language language) {
        if (value == null) {
            return "";
        }
        var russian = language == Language.RU;
        return switch (column.kind()) {
            case DATE -> russian ? LocalDate.parse(value.toString()).format(RUSSIAN_DATE) : value.toString();
            case MOMENT -> local(value).format(russian ? RUSSIAN_MOMENT : MOMENT);
            case TEXT -> harmless(value.toString());
            case COUNT, PERCENT, MINUTES, NUMBER, TICKET ->
                russian ? value.toString().replace('.', ',') : value.toString();
        };
    }

    /** A text that a spreadsheet would take for a formula is not one. */
    private static String harmless(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private static String quoted(String cell, Language language) {
        var plain = cell.chars().noneMatch(c -> c == '"' || c == '\n' || c == '\r')
                && !cell.contains(language.say(";", ","));
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    public byte[] xlsx(Report report, Language language) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Zayavka", null)) {
            var sheet = workbook.newWorksheet(sheetName(report.title()));
            for (var column = 0; column < report.columns().size(); column++) {
                write(sheet, report, column, language);
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(Worksheet sheet, Report report, int index, Language language) {
        var column = report.columns().get(index);
        sheet.value(0, index, heading(column));
        sheet.style(0, index).bold().set();
        for (var row = 0; row < report.rows().size(); row++) {
            var value = report.rows().get(row).get(column.key());
            if (value != null) {
                write(sheet, row + 1, index, value, column.kind(), language);
            }
        }
    }

    private void write(Worksheet sheet, int row, int index, Object value, Kind kind, Language language) {
        switch (kind) {
            case DATE -> {
                sheet.value(row, index, LocalDate.parse(value.toString()));
                sheet.style(row, index)
                        .format(language.say("dd.mm.yyyy", "yyyy-mm-dd"))
                        .set();
            }
            case MOMENT -> {
                sheet.value(row, index, local(value));
                sheet.style(row, index)
                        .format(language.say("dd.mm.yyyy hh:mm", "yyyy-mm-dd hh:mm"))
                        .set();
            }
            case TEXT -> sheet.value(row, index, value.toString());
            case COUNT, PERCENT, MINUTES, NUMBER, TICKET -> sheet.value(row, index, (Number) value);
        }
    }

    private LocalDateTime local(Object moment) {
        return LocalDateTime.ofInstant(Instant.parse(moment.toString()), settings.zone());
    }

    private static String sheetName(String title) {
        var name = title.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return name.substring(0, Math.min(LONGEST_SHEET_NAME, name.length()));
    }
}
