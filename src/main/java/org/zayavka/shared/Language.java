package org.zayavka.shared;

import java.util.Locale;

/** The languages the desk speaks; Russian is the default. */
public enum Language {
    RU(Locale.forLanguageTag("ru-RU")),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The one of two texts that is in this language. */
    public String say(String russian, String english) {
        return this == EN ? english : russian;
    }

    /** Two lower-case letters, as the database and the templates' folders write them. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a locale: English for English, Russian for everything else. */
    public static Language of(Locale locale) {
        return "en".equals(locale.getLanguage()) ? EN : RU;
    }

    public static Language ofCode(String code) {
        return "en".equalsIgnoreCase(code) ? EN : RU;
    }
}
