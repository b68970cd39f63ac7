package org.zayavka.dev.history;

import java.util.List;

/** Logins of the demo desk, by what they do. */
final class Staff {

    static final String HEAD = "galina";
    static final String LINE_2 = "boris";
    private static final List<String> LINE_1 = List.of("anna", "anna", "anna", "artem", "artem");
    private static final String BILLING = "bella";

    private Staff() {}

    static String of(String queue, Dice dice) {
        return queue.equals("billing") ? BILLING : dice.one(LINE_1);
    }
}
