package org.zayavka.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A page of plain tables: printed as it grows, and kept in target/bench. */
final class Report {

    private static final Path FOLDER = Path.of("target", "bench");

    private final Path file;

    private Report(Path file) {
        this.file = file;
    }

    static Report named(String name, String title) {
        try {
            Files.createDirectories(FOLDER);
            var file = FOLDER.resolve(name + ".md");
            Files.deleteIfExists(file);
            var report = new Report(file);
            report.say("# " + title + "\n");
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void say(String text) {
        System.out.println(text);
        keep(text + "\n");
    }

    /** Kept in the file only: too long to print. */
    void keep(String text) {
        try {
            Files.writeString(
                    file, text, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Table table(String... columns) {
        return new Table(List.of(columns));
    }

    static String number(double value) {
        var digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    static double median(List<Double> values) {
        return percentile(values, 0.5);
    }

    static double percentile(List<Double> values, double share) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        var at = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, at));
    }

    final class Table {

        private final List<List<String>> rows = new ArrayList<>();

        private Table(List<String> columns) {
            rows.add(columns);
        }

        Table row(Object... cells) {
            rows.add(IntStream.range(0, cells.length)
                    .mapToObj(i -> cells[i] instanceof Double value ? number(value) : String.valueOf(cells[i]))
                    .toList());
            return this;
        }

        void print() {
            var widths = IntStream.range(0, rows.get(0).size())
                    .map(i -> rows.stream()
                            .mapToInt(row -> row.get(i).length())
                            .max()
                            .orElse(1))
                    .toArray();
            var lines = rows.stream().map(row -> line(row, widths)).collect(Collectors.toCollection(ArrayList::new));
            lines.add(1, IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining(" | ", "| ", " |")));
            say(String.join("\n", lines) + "\n");
        }

        private static String line(List<String> row, int[] widths) {
            return IntStream.range(0, row.size())
                    .mapToObj(i -> i == 0
                            ? row.get(i) + " ".repeat(widths[i] - row.get(i).length())
                            : " ".repeat(widths[i] - row.get(i).length()) + row.get(i))
                    .collect(Collectors.joining(" | ", "| ", " |"));
        }
    }
}
