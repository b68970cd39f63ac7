package org.zayavka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class SearchWordsTests {

    private final Map<String, Object> params = new HashMap<>();

    @Test
    void aTicketIsNamedByItsSign() {
        assertThat(SearchWords.ticket(" № 1001 ")).hasValue(1001);
        assertThat(SearchWords.ticket("#7")).hasValue(7);
        assertThat(SearchWords.ticket("1001")).isEmpty();
        assertThat(SearchWords.ticket("№ 1001 Ольга")).isEmpty();
    }

    @Test
    void allWordsAreSoughtInAnyOrder() {
        assertThat(SearchWords.condition("Семёнова,  Ромашка", params))
                .isEqualTo("true and search_key like :word0 and search_key like :word1");
        assertThat(params).isEqualTo(Map.of("word0", "%семенова%", "word1", "%ромашка%"));
    }

    /** People write +7, 8 or nothing before the last ten digits; a contract's number may read like a phone. */
    @Test
    void aPhoneIsFoundHoweverItWasWritten() {
        assertThat(SearchWords.condition("+7 (495) 000-11-22", params))
                .isEqualTo("(true and search_key like :word0 or search_key like :typed)");
        assertThat(params).containsEntry("word0", "%4950001122%").containsEntry("typed", "%+7 (495) 000-11-22%");
        assertThat(SearchWords.condition("100-24", params)).contains(":typed");
        assertThat(params).containsEntry("word0", "%10024%").containsEntry("typed", "%100-24%");
    }

    @Test
    void signsOfTheDatabaseMeanThemselves() {
        SearchWords.condition("100%_\\", params);
        assertThat(params).containsEntry("word0", "%100\\%\\_\\\\%");
    }

    @Test
    void anEmptyQueryFindsAll() {
        assertThat(SearchWords.condition("  ", params)).isEqualTo("true");
        assertThat(SearchWords.condition(" , ", params)).isEqualTo("true");
    }

    @Test
    void noMoreThanEightWordsAreSought() {
        SearchWords.condition("а б в г д е ж з и к", params);
        assertThat(params).hasSize(8);
    }
}
