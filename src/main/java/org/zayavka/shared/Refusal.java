package org.zayavka.shared;

import java.util.List;
import java.util.stream.Collectors;

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

    /** Several things that are wrong, one after the other. */
    public static Refusal together(List<Refusal> all) {
        return new Refusal(said(all, Language.RU), said(all, Language.EN));
    }

    private static String said(List<Refusal> all, Language language) {
        return all.stream().map(one -> one.text(language)).collect(Collectors.joining(" "));
    }

    public String text(Language language) {
        return language == Language.EN ? english : String.valueOf(getMessage());
    }
}
