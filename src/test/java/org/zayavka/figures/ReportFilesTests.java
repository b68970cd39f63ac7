package org.zayavka.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zayavka.figures.Report.Chart;
import org.zayavka.figures.Report.Column;
import org.zayavka.figures.Report.Kind;
import org.zayavka.shared.Language;

/** S4.3: what a manager sees opens in a spreadsheet. */
@NullUnmarked
class ReportFilesTests {

    private static final Report REPORT = new Report(
            "sample",
            "Сроки: всё / ничего",
            "",
            List.of(
                    new Column("name", "Компания; имя", Kind.TEXT),
                    new Column("day", "День", Kind.DATE),
                    new Column("rate", "Доля, %", Kind.PERCENT),
                    new Column("due", "Срок", Kind.MOMENT),
                    new Column("ticket", "Заявка", Kind.TICKET)),
            List.of(row("ООО \"Ромашка\"; склад"), row("=1+1")),
            Chart.none());

    private final ReportFiles files = new ReportFiles(DeskFigures.DESK);

    private static Map<String, Object> row(String name) {
        var row = new HashMap<String, Object>();
        row.put("name", name);
        row.put("day", "2026-11-24");
        row.put("rate", 12.5);
        row.put("due", "2026-11-24T09:30:00Z");
        row.put("ticket", null);
        return row;
    }

    @Test
    void excelInRussianOpensTheCsvByAClick() {
        var bytes = files.csv(REPORT, Language.RU);

        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8).substring(1)).isEqualTo("""
                "Компания; имя";День;Доля, %;Срок;Заявка\r
                "ООО ""Ромашка""; склад";24.11.2026;12,5;24.11.2026 12:30;\r
                '=1+1;24.11.2026;12,5;24.11.2026 12:30;\r
                """);
    }

    @Test
    void theEnglishCsvHasCommasAndPoints() {
        assertThat(new String(files.csv(REPORT, Language.EN), StandardCharsets.UTF_8).substring(1))
                .isEqualTo("""
                Компания; имя,День,"Доля, %",Срок,Заявка\r
                "ООО ""Ромашка""; склад",2026-11-24,12.5,2026-11-24 12:30,\r
                '=1+1,2026-11-24,12.5,2026-11-24 12:30,\r
                """);
    }

    @Test
    void aBareNumberHasItsUnitInTheHeading(@TempDir Path folder) throws IOException {
        var median = new Column("median", "Реакция, медиана", Kind.MINUTES, "рабочих минут");
        var report = new Report("sample", "Сроки", "", List.of(median), List.of(Map.of("median", 90)), Chart.none());

        assertThat(new String(files.csv(report, Language.RU), StandardCharsets.UTF_8).substring(1))
                .isEqualTo("""
                Реакция, медиана, рабочих минут\r
                90\r
                """);
        var file = Files.write(folder.resolve("report.xlsx"), files.xlsx(report, Language.RU));
        try (var zip = new ZipFile(file.toFile())) {
            var texts = zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes();
            assertThat(Parser.unescapeEntities(new String(texts, StandardCharsets.UTF_8), false))
                    .contains("Реакция, медиана, рабочих минут");
        }
    }

    @Test
    void theWorkbookHasNumbersAndDatesNotTexts(@TempDir Path folder) throws IOException {
        var parts = new HashMap<String, String>();
        var file = Files.write(folder.resolve("report.xlsx"), files.xlsx(REPORT, Language.RU));
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), Parser.unescapeEntities(xml, false));
            }
        }

        assertThat(parts.get("xl/workbook.xml")).contains("Сроки  всё   ничего");
        // 24 November 2026 is day 46350 of spreadsheets; half past twelve is 0.5208… of it.
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<v>46350.0</v>")
                .contains("<v>12.5</v>")
                .contains("<v>46350.5208")
                .contains("ySplit=\"1\"");
        assertThat(parts.get("xl/styles.xml")).contains("dd.mm.yyyy hh:mm");
        assertThat(String.join("", parts.values())).contains("ООО \"Ромашка\"; склад");
    }
}
