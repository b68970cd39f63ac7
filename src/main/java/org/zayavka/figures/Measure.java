package org.zayavka.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is counted of tickets. The order is that in which days are packed. */
enum Measure {
    ARRIVED,
    REACTED_KEPT,
    REACTED_BROKEN,
    SOLVED_KEPT,
    SOLVED_BROKEN,
    SOLVED,
    REOPENED,
    CLOSED,
    DROPPED,
    /** By how many more are open than before; also negative. */
    GROWN;

    /** How many there are. */
    static final int ALL = values().length;

    /** The name of its column. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All their columns as SQL, each in a pattern. */
    static String columns(String pattern) {
        return Arrays.stream(values()).map(it -> pattern.formatted(it.column())).collect(Collectors.joining(", "));
    }
}
