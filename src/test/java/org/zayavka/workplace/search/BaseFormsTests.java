package org.zayavka.workplace.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.support.TestPostgres;

/** Words are found by their base forms too (complaint 12). */
@NullUnmarked
class BaseFormsTests {

    private static final JdbcClient JDBC = JdbcClient.create(TestPostgres.database());

    @ParameterizedTest
    @CsvSource({
        "писем, письмо",
        "времени, время",
        "ребенок, ребенок",
        "дети, ребенок",
        "стали, сталь стать",
        "пиши, писать",
        "шли, идти",
        "mice, mouse",
        "found, found find",
        "для, ''",
        "три, ''",
        "эйкьюэр, ''",
        "я, ''",
        "4951234567, ''",
        "письмоs, ''",
        "書, ''",
    })
    void knowsWhatAWordMayBeAFormOf(String word, String bases) {
        assertThat(String.join(" ", BaseForms.of(word))).isEqualTo(bases);
    }

    @Test
    void writesEachBaseFormInThePlaceOfItsWord() {
        assertThat(BaseLines.under("нет писем")).isEqualTo("нет писем\nи письмо ");
        assertThat(BaseLines.under("дверь из стали ")).isEqualTo("дверь из стали \nи и сталь \nи и стать ");
        assertThat(BaseLines.under("ssd nvme")).isEqualTo("ssd nvme");
        assertThat(BaseLines.under("")).isEmpty();
    }

    /** Else a phrase of irregular forms would not be found after such a word. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1с",
                "0x80072ee7",
                "12e5",
                "1e5abc",
                "v2",
                "2026",
                "007",
                "x",
                "и",
                "ivan2petr",
                "印刷",
                "ölpreis",
                "приsт",
                "5ый",
                "ª",
                "²",
                "٣",
                "n0",
                "e5",
                "12345678901234567890123"
            })
    void countsPlacesAsPostgresDoes(String before) {
        var folded = SearchText.fold(before) + " писем";

        assertThat(JDBC.sql("""
                        select count(distinct positions[1])
                        from unnest(desk.search_words(:lines)) where lexeme in ('пис', 'письм')
                        """)
                        .param("lines", BaseLines.under(folded))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** Whoever writes a dictionary stops no worker. */
    @Test
    void takesALetterOfAllWordsThereAre() throws IOException {
        var words = new ArrayList<String>();
        try (var entries = open("russian.dict");
                var about = open("russian.info")) {
            var all = new DictionaryLookup(Dictionary.read(entries, about));
            StreamSupport.stream(all.spliterator(), false)
                    .map(each -> SearchText.fold(each.getWord().toString()))
                    .forEach(words::add);
        }
        int step = words.size() / 30_000;
        var sample = new TreeSet<String>();
        for (int i = 0; i < words.size(); i += step) {
            sample.add(words.get(i));
        }
        var text = new TicketText(1, java.time.Instant.EPOCH);
        var said = sample.stream().collect(Collectors.joining(" "));
        text.said(said);
        text.person(said);
        text.company(said);
        text.file(said);

        var lexemes = JDBC.sql("""
                select length(setweight(desk.search_words(:people), 'A') || setweight(desk.search_words(:companies), 'B')
                    || setweight(desk.search_words(:files), 'C') || desk.search_words(:text))
                """)
                .param("people", BaseLines.under(text.people()))
                .param("companies", BaseLines.under(text.companies()))
                .param("files", BaseLines.under(text.files()))
                .param("text", BaseLines.under(text.text()))
                .query(Integer.class)
                .single();

        assertThat(lexemes).isGreaterThan(5_000);
    }

    private static java.io.InputStream open(String name) {
        return Objects.requireNonNull(
                BaseFormsTests.class.getResourceAsStream("/org/languagetool/resource/ru/" + name));
    }
}
