package org.zayavka.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.zayavka.shared.Language;

/**
 * What a ticket is about.
 *
 * @param code of a category, small latin letters: it stays with tickets and is never given to another one; a desk that
 *     names none has the eight it is delivered with
 * @param russian name of the category
 * @param english its name for readers of English
 */
public record Category(
        @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String code,
        @NotBlank String russian,
        @NotBlank String english) {

    public String name(Language language) {
        return language.say(russian, english);
    }
}
