package org.zayavka.channel;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zayavka.shared.Language;

/**
 * Why a letter did not go, in the desk's own words. Kept as a mark among the words of mail servers, and read in the
 * reader's language.
 */
public enum OwnReason {
    UNKNOWN_LETTERS(
            "unknown-letters",
            "в адресе есть буквы, которых почтовые серверы не понимают; узнайте другой адрес",
            "letters in the address that mail servers don't know; ask for another address"),
    NO_WORD("no-word", "отказано без объяснения", "refused without a word"),
    CONNECTION_BROKE(
            "connection-broke",
            "соединение с почтовым сервером прервалось, попробуем снова",
            "the connection to the mail server broke, it is tried again"),
    SERVER_AWAY(
            "server-away",
            "почтовый сервер недоступен, попробуем снова",
            "the mail server can't be reached, it is tried again");

    private static final Pattern MARK = Pattern.compile("\\{desk:([a-z-]{1,40})}");

    private final String code;
    private final String russian;
    private final String english;

    OwnReason(String code, String russian, String english) {
        this.code = code;
        this.russian = russian;
        this.english = english;
    }

    /** As it is kept. */
    public String mark() {
        return "{desk:" + code + "}";
    }

    /** @param details what the other side said, in its own words */
    public String with(String details) {
        return mark() + " (" + details + ")";
    }

    /** A kept problem with the desk's own reasons in a language; the words of others stay as they are. */
    public static String read(String problem, Language language) {
        return MARK.matcher(problem)
                .replaceAll(found -> Matcher.quoteReplacement(Arrays.stream(values())
                        .filter(reason -> reason.code.equals(found.group(1)))
                        .findFirst()
                        .map(reason -> language.say(reason.russian, reason.english))
                        .orElse(found.group())));
    }
}
