package org.zayavka.customer;

import java.util.ArrayList;
import java.util.List;
import org.zayavka.customer.CustomerImport.Entry;
import org.zayavka.customer.CustomerImport.Preview;

/** What an import would write: the steps in the order of the file, and what is to be said of them. */
final class ImportPlan {

    private static final int SHOWN_FAULTS = 500;
    private static final int SHOWN_ENTRIES = 200;

    /** One change of the register. */
    interface Step {

        void write(CustomerChanges changes, String by);
    }

    private final ImportRows rows;
    private final List<Step> steps = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private int added;
    private int changed;
    private int same;

    ImportPlan(ImportRows rows) {
        this.rows = rows;
    }

    void add(Entry entry, Step step) {
        added++;
        write(entry, step);
    }

    /** Without differing fields nothing is written. */
    void change(Entry entry, Step step) {
        if (entry.fields().isEmpty()) {
            same++;
            return;
        }
        changed++;
        write(entry, step);
    }

    void same() {
        same++;
    }

    private void write(Entry entry, Step step) {
        steps.add(step);
        if (entries.size() < SHOWN_ENTRIES) {
            entries.add(entry);
        }
    }

    boolean isFaulty() {
        return !rows.faults().isEmpty();
    }

    void write(CustomerChanges changes, String by) {
        steps.forEach(step -> step.write(changes, by));
    }

    Preview preview(ImportKind kind, String fileName, CsvTable table) {
        var faults = rows.faults();
        return new Preview(
                kind,
                fileName,
                table.charset(),
                table.separator(),
                rows.ignored(),
                added,
                changed,
                same,
                faults.size(),
                List.copyOf(faults.subList(0, Math.min(SHOWN_FAULTS, faults.size()))),
                List.copyOf(entries));
    }
}
