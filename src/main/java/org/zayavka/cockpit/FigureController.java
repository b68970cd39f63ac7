package org.zayavka.cockpit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zayavka.cockpit.FigureChoices.Choice;
import org.zayavka.figures.Rebuild;
import org.zayavka.figures.Report;
import org.zayavka.figures.ReportFiles;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Language;

/** The figures for pages that have signed in to one of Camunda's applications (S3.2, S4.3). */
@RestController
@RequestMapping("/camunda/api/desk/{engine}/figures")
class FigureController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final FigureReaders readers;
    private final FigureReports reports;
    private final FigureChoices choices;
    private final ReportFiles files;
    private final Rebuild rebuild;
    private final Clock clock;
    private final ZoneId zone;

    FigureController(
            FigureReaders readers,
            FigureReports reports,
            FigureChoices choices,
            ReportFiles files,
            Rebuild rebuild,
            Clock clock,
            DeskSettings desk) {
        this.readers = readers;
        this.reports = reports;
        this.choices = choices;
        this.files = files;
        this.rebuild = rebuild;
        this.clock = clock;
        this.zone = desk.zone();
    }

    /**
     * What a page has to know before it asks.
     *
     * @param today in the desk's zone
     * @param tasklist whether links to tasks lead anywhere
     * @param pages the reports that this reader may see
     * @param filters what may be chosen, by the name of the filter
     */
    record About(
            String zone,
            LocalDate today,
            boolean tasklist,
            boolean administrator,
            Set<String> pages,
            Map<String, List<Choice>> filters) {}

    @GetMapping
    About about(@PathVariable String engine, @RequestParam Map<String, String> params, Locale locale) {
        var language = language(params, locale);
        var reader = readers.current(engine, language);
        return new About(
                zone.getId(),
                today(),
                readers.mayEnterTasklist(reader),
                reader.isAdministrator(),
                reports.names(reader),
                choices.of(today(), language, reader));
    }

    @GetMapping("/{name:[a-z]+}")
    Report report(
            @PathVariable String engine,
            @PathVariable String name,
            @RequestParam Map<String, String> params,
            Locale locale) {
        var language = language(params, locale);
        var reader = readers.current(engine, language);
        return reports.of(name, new FigureQuestion(params, today(), language), reader);
    }

    /** For a spreadsheet, in the language of the page. */
    @GetMapping("/{name:[a-z]+}.{form:csv|xlsx}")
    ResponseEntity<byte[]> file(
            @PathVariable String engine,
            @PathVariable String name,
            @PathVariable String form,
            @RequestParam Map<String, String> params,
            Locale locale) {
        var language = language(params, locale);
        var report = AgentNames.withLogins(report(engine, name, params, locale), language);
        var isCsv = form.equals("csv");
        return ResponseEntity.ok()
                .contentType(isCsv ? CSV : XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("%s-%s.%s".formatted(name, today(), form))
                                .build()
                                .toString())
                .body(isCsv ? files.csv(report, language) : files.xlsx(report, language));
    }

    /** How many tickets were counted anew. */
    record Rebuilt(long tickets) {}

    @PostMapping("/rebuild")
    Rebuilt rebuild(@PathVariable String engine, @RequestParam Map<String, String> params, Locale locale) {
        var language = language(params, locale);
        if (!readers.current(engine, language).isAdministrator()) {
            throw FigureReaders.refused(
                    HttpStatus.FORBIDDEN,
                    language,
                    "Пересчитать показатели может администратор.",
                    "Only an administrator may rebuild the figures.");
        }
        return new Rebuilt(rebuild.all());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The page's own language; a browser without one is asked by its header. */
    private static Language language(Map<String, String> params, Locale locale) {
        var code = params.getOrDefault("lang", "");
        return code.isEmpty() ? Language.of(locale) : Language.ofCode(code);
    }
}
