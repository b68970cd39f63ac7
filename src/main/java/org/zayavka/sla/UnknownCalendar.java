package org.zayavka.sla;

import java.util.Collection;

/** A table or contract names a calendar that the desk doesn't have. */
public class UnknownCalendar extends RuntimeException {

    UnknownCalendar(String code, Collection<String> known) {
        super("Календарь «%s» не найден. Укажите один из календарей: %s. (Calendar not found.)"
                .formatted(code, String.join(", ", known)));
    }
}
