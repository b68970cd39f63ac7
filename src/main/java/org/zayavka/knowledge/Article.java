package org.zayavka.knowledge;

import java.time.Instant;
import java.util.List;
import org.zayavka.shared.Language;

/**
 * @param text light Markdown
 * @param version counts its changes, from 1
 * @param offered whether it is found and suggested
 */
public record Article(
        long id,
        String title,
        String text,
        Language language,
        List<String> tags,
        Instant changedAt,
        int version,
        boolean offered) {

    public ArticleData data() {
        return new ArticleData(title, text, language, tags, offered);
    }
}
