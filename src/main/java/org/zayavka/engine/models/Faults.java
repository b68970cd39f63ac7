package org.zayavka.engine.models;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one file. */
final class Faults {

    private final String file;
    private final List<Fault> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(String element, String russian, String english) {
        var fault = new Fault(file, element, russian, english);
        if (!found.contains(fault)) {
            found.add(fault);
        }
    }

    List<Fault> all() {
        return List.copyOf(found);
    }
}
