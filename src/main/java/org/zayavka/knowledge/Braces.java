package org.zayavka.knowledge;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands in braces in a canned answer: <code>{ticket.number}</code> is a variable, doubled braces are braces, a
 * brace without its pair is itself.
 */
final class Braces {

    private static final Pattern MARK = Pattern.compile("\\{\\{|}}|\\{([^{}\\n]{0,200})}");

    private Braces() {}

    /** What stands in braces, be it known or not. */
    static Stream<String> names(String text) {
        return MARK.matcher(text)
                .results()
                .filter(found -> found.group(1) != null)
                .map(found -> found.group(1));
    }

    /** @param values for a name; empty where there is none, which stays as it stands then */
    static String filled(String text, UnaryOperator<String> values) {
        return MARK.matcher(text).replaceAll(found -> Matcher.quoteReplacement(one(found.group(), values)));
    }

    private static String one(String mark, UnaryOperator<String> values) {
        if (mark.equals("{{") || mark.equals("}}")) {
            return mark.substring(1);
        }
        var value = values.apply(mark.substring(1, mark.length() - 1));
        return value.isEmpty() ? mark : value;
    }
}
