package org.zayavka.workplace.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zayavka.billing.Charge;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Language;

/** Charges as files for spreadsheets and accounts, in the desk's time; the same shapes as the figures' files. */
@Component
class ChargeFiles {

    private static final List<String> COLUMNS = List.of(
            "id",
            "at",
            "ticket",
            "visit",
            "contract",
            "company",
            "list",
            "item",
            "title",
            "reason",
            "quantity",
            "unit",
            "price",
            "amount");

    private final DeskSettings desk;
    private final MessageSource messages;

    ChargeFiles(DeskSettings desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /** UTF-8 with a byte order mark; in Russian with semicolons and decimal commas, as Excel opens it by a click. */
    byte[] csv(List<Charge> charges, Language language) {
        var head = Stream.of(COLUMNS.stream().map(column -> heading(column, language)));
        var rows = charges.stream()
                .map(charge -> Arrays.stream(cells(charge, language)).map(cell -> text(cell, language)));
        var lines = Stream.concat(head, rows)
                .map(cells -> cells.map(cell -> quoted(cell, language))
                        .collect(Collectors.joining(language.say(";", ","), "", "\r\n")));
        return ("\uFEFF" + lines.collect(Collectors.joining())).getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx(List<Charge> charges, Language language) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Zayavka", null)) {
            var sheet = workbook.newWorksheet(language.say("Начисления", "Charges"));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, heading(COLUMNS.get(column), language));
                sheet.style(0, column).bold().set();
            }
            for (int row = 0; row < charges.size(); row++) {
                write(sheet, row + 1, cells(charges.get(row), language), language);
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, @Nullable Object[] cells, Language language) {
        for (int column = 0; column < cells.length; column++) {
            var cell = cells[column];
            if (cell instanceof LocalDateTime moment) {
                sheet.value(row, column, moment);
                sheet.style(row, column)
                        .format(language.say("dd.mm.yyyy hh:mm", "yyyy-mm-dd hh:mm"))
                        .set();
            } else if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell != null) {
                sheet.value(row, column, cell.toString());
            }
        }
    }

    /** In the order of the columns. */
    private @Nullable Object[] cells(Charge charge, Language language) {
        return new @Nullable Object[] {
            charge.id(),
            LocalDateTime.ofInstant(charge.at(), desk.zone()).withNano(0),
            charge.ticket().number(),
            charge.visit().value(),
            charge.contract(),
            charge.company(),
            charge.list(),
            charge.item(),
            charge.title().in(language),
            reason(charge, language),
            charge.quantity(),
            charge.unit().in(language),
            charge.price(),
            charge.amount()
        };
    }

    private String reason(Charge charge, Language language) {
        return message("charge.reason." + charge.reason().code(), language);
    }

    private String heading(String column, Language language) {
        return message("charge." + column, language);
    }

    private String message(String key, Language language) {
        var said = messages.getMessage(key, null, key, language.locale());
        return said == null ? key : said;
    }

    private static String text(@Nullable Object cell, Language language) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof LocalDateTime moment) {
            return moment.format(DateTimeFormatter.ofPattern(language.say("dd.MM.yyyy HH:mm", "yyyy-MM-dd HH:mm")));
        }
        if (cell instanceof BigDecimal number) {
            return language.say(number.toPlainString().replace('.', ','), number.toPlainString());
        }
        return cell instanceof Number ? cell.toString() : harmless(cell.toString());
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
}
