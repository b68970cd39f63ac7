package org.zayavka.knowledge;

import java.util.Map;
import org.zayavka.shared.Language;

/**
 * An answer that is given often.
 *
 * @param text plain, with variables such as {@code {ticket.number}}; {@code {{} and {@code }}} stand for braces
 */
public record CannedAnswer(long id, String title, String text, Language language) {

    /**
     * The text with its variables filled in. What there is no value for stays as it stands: whoever sends it has to see
     * that something is missing.
     */
    public String filled(Map<String, String> values) {
        return Braces.filled(text, name -> values.getOrDefault(name, ""));
    }
}
