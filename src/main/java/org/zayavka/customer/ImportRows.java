package org.zayavka.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zayavka.customer.CustomerImport.LineFault;
import org.zayavka.shared.Faults.Fault;

/** The lines of a list by the fields of the register, and what is wrong with them. */
final class ImportRows {

    private static final Pattern TEXT_FORMULA = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);

    private final ImportKind kind;
    private final CsvTable table;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<LineFault> faults = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    ImportRows(ImportKind kind, CsvTable table) {
        this.kind = kind;
        this.table = table;
        readHeader();
    }

    private void readHeader() {
        for (int i = 0; i < table.header().size(); i++) {
            var heading = table.header().get(i);
            var field = kind.field(heading);
            if (field.isEmpty()) {
                if (!heading.isEmpty()) {
                    ignored.add(heading);
                }
            } else if (columns.putIfAbsent(field.get(), i) != null) {
                headerFault(
                        heading, "Такой столбец уже есть: оставьте один.", "There are two such columns: leave one.");
            }
        }
        for (var field : kind.needed()) {
            if (!columns.containsKey(field)) {
                var heading = String.valueOf(kind.columns().get(field));
                headerFault(
                        heading,
                        "Нет столбца «" + heading + "». Добавьте его или исправьте название.",
                        "The column “" + field + "” is missing. Add it or correct its heading.");
            }
        }
    }

    private void headerFault(String heading, String russian, String english) {
        faults.add(new LineFault(1, heading, "", new Fault("", russian, english)));
    }

    List<CsvTable.Row> rows() {
        return faults.isEmpty() ? table.rows() : List.of();
    }

    List<String> ignored() {
        return ignored;
    }

    List<LineFault> faults() {
        return faults;
    }

    boolean has(String field) {
        return columns.containsKey(field);
    }

    /** What stands in a field; a cell that a spreadsheet marked as text ({@code ="100-24"}, {@code '+7…}) without its mark. */
    String cell(CsvTable.Row row, String field) {
        var column = columns.get(field);
        if (column == null) {
            return "";
        }
        var cell = row.cell(column).strip();
        var formula = TEXT_FORMULA.matcher(cell);
        if (formula.matches()) {
            return formula.group(1).strip();
        }
        return cell.startsWith("'") ? cell.substring(1).strip() : cell;
    }

    /** The fields that the list has, over what is there already. */
    Map<String, String> over(Map<String, String> present, CsvTable.Row row) {
        var texts = new LinkedHashMap<>(present);
        columns.keySet().forEach(field -> texts.put(field, cell(row, field)));
        return texts;
    }

    void fault(CsvTable.Row row, Fault fault) {
        var column = columns.get(fault.field());
        faults.add(new LineFault(
                row.line(),
                column == null ? "" : table.header().get(column),
                column == null ? "" : shortened(row.cell(column)),
                fault));
    }

    void fault(CsvTable.Row row, String field, String russian, String english) {
        fault(row, new Fault(field, russian, english));
    }

    /** A cell that begins like a formula is no text of ours, whatever its column. */
    boolean isFormula(CsvTable.Row row) {
        boolean found = false;
        for (var field : columns.keySet()) {
            var cell = cell(row, field);
            if (cell.startsWith("=") || cell.startsWith("@")) {
                fault(
                        row,
                        field,
                        "Похоже на формулу: вставьте её значение текстом.",
                        "This looks like a formula: put in its value as text.");
                found = true;
            }
        }
        return found;
    }

    /** Whether an earlier line has the same key; then this one is faulty. */
    boolean isRepeated(CsvTable.Row row, String field, String key) {
        var before = seen.putIfAbsent(field + " " + key, row.line());
        if (before != null) {
            fault(
                    row,
                    field,
                    "То же самое уже есть в строке " + before + ".",
                    "The same stands on line " + before + " already.");
        }
        return before != null;
    }

    private static String shortened(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
