package org.zayavka.workplace.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.support.TestPostgres;

/** What is typed into a box becomes a question to the database, whatever it is. */
class TermsTests {

    private static final JdbcClient JDBC = JdbcClient.create(TestPostgres.database());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Принтер не печатает | (принтер) & (не) & (печатает)",
                "\"учётная запись\" | ((учетная) <-> (запись))",
                "olga@romashka.example | ((olga) <-> (romashka) <-> (example))",
                "принт* | (принт:*)",
                "принтер -картридж | (принтер) & !(картридж)",
                "-картридж | !(картридж)",
                "«Ромашка» | (ромашка)",
                "Ольга +7 (495) 123-45-67 | (ольга) & (4951234567)",
                "1042 и 2026-11-22 | (1042) & (и) & ((2026) <-> (11) <-> (22))",
            })
    void readsWordsPhrasesBeginningsAndWhatIsLeftOut(String typed, String query) {
        assertThat(Terms.parse(typed).query("", Forms.NONE)).isEqualTo(query);
    }

    /** Whoever calls is looked for by the number that the telephone shows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+7 495 123-45-67",
                "+7 (495) 123 45 67",
                "8(495)1234567",
                "84951234567",
                "495 123-45-67",
                "123-45-67",
                "123 45 67",
            })
    void knowsATelephoneNumberInAnyWriting(String typed) {
        assertThat(Phones.in("Звоните: 8 495 123-45-67, спросить Ольгу"))
                .contains(Terms.parse(typed).all().get(0).words().get(0));
        assertThat(Terms.parse(typed).all()).hasSize(1);
    }

    @Test
    void asksInOneField() {
        assertThat(Terms.parse("ольга петр*").query("A", Forms.NONE)).isEqualTo("(ольга:A) & (петр:*A)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table desk.ticket; --",
                "\\' & | ! ( ) <-> :* :A",
                "((((((((",
                "!!! & & |",
                "%_%\\%",
                "\"не закрыта",
                "a:b:c <3> d",
                "\u0000\u0001\u0002",
                "😀 эмодзи 😀",
                "${jndi:x} #{x} {{x}}",
                "-\"-\"-*",
                "<script>alert(1)</script>",
            })
    void makesAQuestionOfHostileWords(String typed) {
        var query = Terms.parse(typed).query("", Forms.NONE);

        assertThat(JDBC.sql("select to_tsquery('desk.search', :query)::text is not null")
                        .param("query", query)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void takesALongQueryForWhatItIs() {
        assertThat(Terms.parse("слово ".repeat(200)).all()).hasSize(Terms.MOST_WORDS);
        assertThat(Terms.parse("щ".repeat(5000)).query("", Forms.NONE)).hasSize(202);
    }
}
