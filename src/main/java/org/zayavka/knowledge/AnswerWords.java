package org.zayavka.knowledge;

/** How canned answers are kept for finding and found; parts of SQL, written once. */
final class AnswerWords {

    /** Words in any form, in Russian and in English, and as they stand: of an unfinished word no form is known. */
    static final String KEPT = """
            setweight(to_tsvector('russian', :titleWords) || to_tsvector('simple', :titleWords), 'A')
                || to_tsvector('russian', :textWords) || to_tsvector('simple', :textWords)""";

    static final String ASKED = "(select to_tsquery('russian', :words) || to_tsquery('simple', :words) as typed) asked";

    /** Of the trigrams of a typed word, the part that one place of the answer has too: «роуетр» and «роутер» have 3 of 7. */
    private static final String NEARNESS =
            "(select %s(public.word_similarity(word, lookup)) from unnest(:typed::text[]) as word)";

    static final String NEAR = NEARNESS.formatted("min") + " >= 0.4";
    static final String NEARER = NEARNESS.formatted("sum");

    private AnswerWords() {}
}
