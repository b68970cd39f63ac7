package org.zayavka.knowledge;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zayavka.shared.Language;

/**
 * An answer that is given often.
 *
 * @param text plain, with variables such as {@code {ticket.number}}
 */
public record CannedAnswer(long id, String title, String text, Language language) {

    static final Pattern VARIABLE = Pattern.compile("\\{([a-z]{1,20}(?:\\.[a-zA-Z]{1,20}){1,3})}");

    /**
     * The text with its variables filled in. What there is no value for stays as it stands: whoever sends it has to see
     * that something is missing.
     */
    public String filled(Map<String, String> values) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            var value = values.getOrDefault(found.group(1), "");
            return Matcher.quoteReplacement(value.isEmpty() ? found.group() : value);
        });
    }
}
