package org.zayavka.figures;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Values in one text, between tabs: an element of an array in {@code desk.figure_ticket}. */
final class Line {

    private static final String TAB = "\t";

    private Line() {}

    static <T> List<String> write(Collection<T> values, Function<T, List<Object>> parts) {
        return values.stream().map(value -> write(parts.apply(value))).toList();
    }

    private static String write(List<Object> parts) {
        return String.join(
                TAB,
                parts.stream().map(part -> part.toString().replace('\t', ' ')).toList());
    }

    static <T> List<T> read(Array lines, Function<String[], T> value) throws SQLException {
        return Arrays.stream((String[]) lines.getArray())
                .map(line -> value.apply(line.split(TAB, -1)))
                .toList();
    }
}
