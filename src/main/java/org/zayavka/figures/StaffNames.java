package org.zayavka.figures;

import java.util.Map;

/** Who works here: full names by login, the surname last. */
@FunctionalInterface
public interface StaffNames {

    Map<String, String> names();
}
