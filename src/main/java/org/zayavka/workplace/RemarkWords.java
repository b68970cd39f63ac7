package org.zayavka.workplace;

import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.zayavka.shared.Language;
import org.zayavka.shared.Remark;

/** Says what the desk noticed about a letter; a remark that nobody has words for is shown as it is kept. */
public final class RemarkWords {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,18}) B");
    private static final Pattern LETTER = Pattern.compile("letter\\.[a-zA-Z]+");

    /** The remark that names a department by its code. */
    private static final String DEPARTMENT = "came-elsewhere-too";

    private final MessageSource messages;
    private final DeskWords words;

    RemarkWords(MessageSource messages, DeskWords words) {
        this.messages = messages;
        this.words = words;
    }

    public String say(Remark remark) {
        var facts = remark.facts().stream()
                .map(fact -> DEPARTMENT.equals(remark.code()) ? said("word." + fact, fact) : fact(fact))
                .toArray();
        var asKept = (remark.code() + " " + String.join(" ", remark.facts())).strip();
        return said("remark." + remark.code(), asKept, facts);
    }

    private String said(String key, String otherwise, Object... facts) {
        var locale = Language.ofCode(words.language()).locale();
        return Objects.requireNonNullElse(messages.getMessage(key, facts, null, locale), otherwise);
    }

    private String fact(String fact) {
        var size = SIZE.matcher(fact);
        if (size.matches()) {
            return words.size(Long.parseLong(size.group(1)));
        }
        return LETTER.matcher(fact).matches() ? said(fact, fact) : fact;
    }
}
