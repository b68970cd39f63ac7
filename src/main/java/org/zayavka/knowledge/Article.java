package org.zayavka.knowledge;

import java.time.Instant;
import java.util.List;
import org.zayavka.shared.Language;

/** @param text light Markdown */
public record Article(long id, String title, String text, Language language, List<String> tags, Instant changedAt) {}
