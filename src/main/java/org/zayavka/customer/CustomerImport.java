package org.zayavka.customer;

import java.util.List;
import java.util.UUID;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Faults.Fault;

/**
 * Lists of companies, contracts and contacts: looked at first, then written as a whole or not at all. An entry that is
 * in the register already (a company by its name, a contract by its number, a contact by the address) is changed in the
 * columns that the list has; others stay. Balances come from billing, not from lists.
 */
public interface CustomerImport {

    /**
     * Keeps a list for a day, so that whoever sent it can confirm it.
     *
     * @throws org.zayavka.shared.Refusal when it is no list
     */
    UUID keep(ImportKind kind, String fileName, byte[] content, String by);

    /**
     * What would be written; writes nothing.
     *
     * @throws org.zayavka.shared.Refusal when this person has no such list (any more)
     */
    Preview preview(UUID list, String by);

    /**
     * Writes all of it, if it is still without faults.
     *
     * @return what was written, or the faults because of which nothing was
     */
    Preview apply(UUID list, String by);

    /**
     * @param ignored headings of columns that are not known
     * @param faults the first five hundred
     * @param entries the first two hundred that would be written
     */
    record Preview(
            ImportKind kind,
            String fileName,
            String charset,
            char separator,
            List<String> ignored,
            int added,
            int changed,
            int same,
            int faulty,
            List<LineFault> faults,
            List<Entry> entries) {

        public boolean isFaulty() {
            return faulty > 0;
        }

        public boolean isNothing() {
            return added + changed == 0;
        }
    }

    /**
     * @param line of the file, the first is 1
     * @param column its heading in the file; empty for the whole line
     * @param value what stands there
     */
    record LineFault(int line, String column, String value, Fault fault) {}

    /** One entry that would be written. */
    record Entry(int line, Audit.What what, String title, List<Audit.Field> fields) {}
}
