package org.zayavka.workplace.search;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What else to look for, for the words of a question: their base forms, unless PostgreSQL holds them for the same. */
@Component
class WordForms {

    private final JdbcClient jdbc;

    WordForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Forms of(Criteria criteria) {
        var words = criteria.boxes().flatMap(Terms::whole).collect(Collectors.toCollection(LinkedHashSet::new));
        var typed = new ArrayList<String>();
        var bases = new ArrayList<String>();
        words.forEach(word -> BaseForms.of(word).forEach(base -> {
            typed.add(word);
            bases.add(base);
        }));
        return typed.isEmpty() ? Forms.NONE : compared(typed.toArray(String[]::new), bases.toArray(String[]::new));
    }

    /** A word that PostgreSQL leaves out, such as «был», stays left out. */
    private Forms compared(String[] words, String[] bases) {
        var all = new HashMap<String, Set<String>>();
        var besides = new HashMap<String, Set<String>>();
        jdbc.sql("""
                select word, base, to_tsvector('desk.search', base) not in ('', to_tsvector('desk.search', word)) as other
                from unnest(:words::text[], :bases::text[]) as form (word, base)
                where to_tsvector('desk.search', word) <> ''
                """).param("words", words).param("bases", bases).query((ResultSet row) -> {
            add(all, row.getString("word"), row.getString("base"));
            if (row.getBoolean("other")) {
                add(besides, row.getString("word"), row.getString("base"));
            }
        });
        return new Forms(all, besides);
    }

    private static void add(Map<String, Set<String>> forms, String word, String base) {
        forms.computeIfAbsent(word, it -> new LinkedHashSet<>()).add(base);
    }
}
