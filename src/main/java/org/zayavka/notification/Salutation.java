package org.zayavka.notification;

import java.util.regex.Pattern;
import org.zayavka.shared.Markdown;

/** How to address a person, in letters and in what agents write. */
public final class Salutation {

    private static final Pattern PATRONYMIC =
            Pattern.compile(".+(вич|ьич|вна|чна|шна|оглы|оғлы|кызы)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAME_LIKE = Pattern.compile("[\\p{L}][\\p{L}\\p{M}.'’ -]{0,59}");

    private Salutation() {}

    /**
     * First name and patronymic out of a Russian full name, in whichever order it stands; else the name as it is.
     *
     * @param name empty when unknown
     * @return empty when the name had better not be repeated: a sender may write an advertisement there
     */
    public static String of(String name) {
        var clean = Markdown.oneLine(name);
        if (!NAME_LIKE.matcher(clean).matches()) {
            return "";
        }
        var words = clean.split(" ");
        for (int i = 1; i < words.length && words.length == 3; i++) {
            if (PATRONYMIC.matcher(words[i]).matches()) {
                return words[i - 1] + " " + words[i];
            }
        }
        return clean;
    }
}
