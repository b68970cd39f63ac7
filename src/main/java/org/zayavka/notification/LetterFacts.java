package org.zayavka.notification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.zayavka.shared.Markdown;

/** What a text may say, by name. Values are words, never markup or templates: they are escaped on their way in. */
final class LetterFacts {

    private final Map<String, Object> facts = new LinkedHashMap<>();

    /** A value on one line; an empty one reads as false in a condition. */
    LetterFacts line(String name, String value) {
        return put(name, Markdown.line(value));
    }

    /** A value of a few lines that stay lines of one paragraph; nothing in it becomes a link. */
    LetterFacts lines(String name, String value) {
        return put(name, value.lines().map(Markdown::line).collect(Collectors.joining("\\\n")));
    }

    /** A value of many lines. */
    LetterFacts text(String name, String value) {
        return put(name, Markdown.text(value));
    }

    LetterFacts flag(String name, boolean value) {
        return put(name, value);
    }

    /** An address of a page, made by the desk itself. */
    LetterFacts link(String name, String address) {
        return put(name, "<" + address + ">");
    }

    /** The same for words that lead there: {@code [words](address)}. */
    LetterFacts address(String name, String address) {
        return put(name, address);
    }

    /** Leaves something out again. */
    LetterFacts without(String name) {
        facts.remove(name);
        return this;
    }

    private LetterFacts put(String name, Object value) {
        // An empty string is true for a template; absence is not.
        if (!"".equals(value)) {
            facts.put(name, value);
        }
        return this;
    }

    Map<String, Object> asMap() {
        return facts;
    }
}
