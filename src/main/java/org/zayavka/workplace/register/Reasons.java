package org.zayavka.workplace.register;

/** A change of a calendar moves what was promised to people, so it has a reason. */
final class Reasons {

    private static final int LONGEST = 1000;

    private Reasons() {}

    /** What is wrong with a reason; empty when nothing is. */
    static String fault(String why, RegisterWords words) {
        if (why.isBlank()) {
            return words.say("Напишите причину: её увидят в истории.", "Write the reason: the history will show it.");
        }
        return why.length() > LONGEST ? words.say("Не длиннее 1000 знаков.", "No longer than 1000 characters.") : "";
    }
}
