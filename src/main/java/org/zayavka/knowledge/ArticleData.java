package org.zayavka.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Language;

/**
 * What an author writes.
 *
 * @param text light Markdown
 * @param offered whether it is found and suggested
 */
public record ArticleData(String title, String text, Language language, List<String> tags, boolean offered) {

    private static final int LONGEST = 100_000;

    public ArticleData {
        tags = List.copyOf(tags);
    }

    /** @throws Faults when something is wrong */
    public static ArticleData read(Map<String, String> typed) {
        var typing = new Typing(typed);
        var article = new ArticleData(
                typing.title("title"),
                typing.text("text", LONGEST),
                typing.language("language"),
                typing.tags("tags"),
                typing.yes("offered"));
        typing.check();
        return article;
    }

    /** As a form shows it. */
    public Map<String, String> texts() {
        var texts = heading();
        texts.put("text", text);
        return texts;
    }

    private Map<String, String> heading() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("title", title);
        texts.put("language", language.code());
        texts.put("tags", String.join(", ", tags));
        texts.put("offered", offered ? "yes" : "no");
        return texts;
    }

    /** As the audit trail keeps it: the text is named by the version that has it. */
    Map<String, String> traced(int textOf) {
        var texts = heading();
        texts.put("articleText", Integer.toString(textOf));
        return texts;
    }
}
