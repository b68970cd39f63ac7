package org.zayavka.knowledge;

/** @param extract the place of its text that fits, a few words long */
public record FoundArticle(long id, String title, String extract) {}
