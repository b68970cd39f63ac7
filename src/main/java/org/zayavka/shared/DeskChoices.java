package org.zayavka.shared;

import java.util.Map;

/**
 * What the desk's own people have chosen on its pages. A setting that the environment of the program gives stays as it
 * is given there; what neither has said is as the program ships it.
 */
public interface DeskChoices {

    /** The name, the phone and the files of the desk. */
    String DESK = "desk";

    /** The hours of departments and queues. */
    String HOURS = "hours";

    /** The names of a mailbox. */
    static String mailbox(EmailAddress address) {
        return "mailbox:" + address.value();
    }

    /** Whether files and pictures are accepted (S2.5). */
    DeskSettings.FilePolicy files();

    /** The code of the calendar in which a department works, or whoever takes the tickets of a queue. */
    String calendarOf(String department);

    /**
     * A text of one part of the settings.
     *
     * @param otherwise what it is when nobody has chosen anything
     */
    String text(String part, String name, String otherwise);

    /** What is chosen for a part, by name; version 0 for one of which nothing ever was. */
    Versioned<Map<String, String>> chosen(String part);

    /**
     * Chooses; every node knows it a few seconds later. An empty text leaves the choice to the program.
     *
     * @param version the one that was read
     * @throws Outdated when there is a newer one
     */
    void choose(String part, Map<String, String> given, int version, String by);
}
