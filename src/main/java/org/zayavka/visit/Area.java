package org.zayavka.visit;

import org.zayavka.shared.Language;

/** A part of the town. */
public record Area(String code, String russian, String english) {

    public String name(Language language) {
        return language.say(russian, english);
    }
}
