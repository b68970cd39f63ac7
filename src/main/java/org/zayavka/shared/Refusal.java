package org.zayavka.shared;

/**
 * What a person asked for can't be done as it was asked; nothing of it is kept. Says in both languages what is wrong
 * and what to do; whoever answers the person chooses the language.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String english;

    public Refusal(String russian, String english) {
        super(russian);
        this.english = english;
    }

    public String text(Language language) {
        return language == Language.EN ? english : String.valueOf(getMessage());
    }
}
