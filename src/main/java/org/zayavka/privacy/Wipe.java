package org.zayavka.privacy;

import java.util.Set;

/**
 * Washes what was said in a person's own ticket: everything that may be somebody's words goes. Codes, moments, numbers,
 * the names of companies and our own mailboxes stay.
 */
final class Wipe implements Wash {

    /** Words of people even where they look like a code: a subject may be "Printer", an author "Olga". */
    private static final Set<String> OF_PEOPLE = Set.of(
            "subject",
            "author",
            "sender",
            "recipients",
            "problem",
            "question",
            "answer",
            "comment",
            "note",
            "callReason",
            "headAnswer",
            "handOverReason",
            "breachComment",
            "solution",
            "requesterName",
            "contractNumber");

    @Override
    public String text(String name, String text) {
        if (text.isBlank() || Mark.isOfTheDesk(name)) {
            return text;
        }
        if (OF_PEOPLE.contains(name)) {
            return Mark.TEXT;
        }
        return Mark.isCode(text) ? text : Mark.TEXT;
    }
}
