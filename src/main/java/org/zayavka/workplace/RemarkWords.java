package org.zayavka.workplace;

import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.zayavka.shared.Language;
import org.zayavka.shared.Remark;

/** Says what the desk noticed about a letter; a remark that nobody has words for is shown as it is kept. */
public final class RemarkWords {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,18}) B");

    private final MessageSource messages;
    private final DeskWords words;

    RemarkWords(MessageSource messages, DeskWords words) {
        this.messages = messages;
        this.words = words;
    }

    public String say(Remark remark) {
        var facts = remark.facts().stream().map(this::fact).toArray();
        var said = messages.getMessage(
                "remark." + remark.code(),
                facts,
                null,
                Language.ofCode(words.language()).locale());
        return said == null ? (remark.code() + " " + String.join(" ", remark.facts())).strip() : said;
    }

    private String fact(String fact) {
        var size = SIZE.matcher(fact);
        return size.matches() ? words.size(Long.parseLong(size.group(1))) : fact;
    }
}
