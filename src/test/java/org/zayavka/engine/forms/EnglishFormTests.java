package org.zayavka.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.zayavka.engine.Feel;

/** What a reader of English gets of a form that an analyst wrote. */
@NullUnmarked
class EnglishFormTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void allKindsOfWordsAreReplaced() throws IOException {
        var form = english("""
                {"components": [{"id": "g", "type": "group", "label": "Ответ", "components": [
                  {"label": "Сумма", "description": "Сколько", "appearance": {"prefixAdorner": "до", "suffixAdorner": "руб."},
                   "properties": {"en:label": "Sum", "en:description": "How much", "en:prefix": "up to", "en:suffix": "RUB"}},
                  {"dateLabel": "Дата", "timeLabel": "Время", "properties": {"en:dateLabel": "Date", "en:timeLabel": "Time"}},
                  {"text": "Привет", "properties": {"en:text": "Hello"}},
                  {"content": "<p>Да</p>", "properties": {"en:content": "<p>Yes</p>"}},
                  {"alt": "План", "properties": {"en:alt": "Plan"}},
                  {"columns": [{"key": "sum", "label": "Сумма"}], "properties": {"en:column:sum": "Sum"}},
                  {"values": [{"label": "Да", "value": "yes"}, {"label": "Раз", "value": 1}],
                   "properties": {"en:value:yes": "Yes", "en:value:1": "Once"}}
                ], "properties": {"en:label": "Answer"}}]}""");

        assertThat(form.findValuesAsText("label")).containsExactly("Answer", "Sum", "Sum", "Yes", "Once");
        assertThat(form.toString()).doesNotContainPattern("[А-Яа-я]");
        assertThat(form.at("/components/0/components/0/appearance/prefixAdorner")
                        .asText())
                .isEqualTo("up to");
    }

    /** An analyst who adds a field without English breaks nothing. */
    @Test
    void whatHasNoEnglishStaysAsItIs() throws IOException {
        var form = """
                {"components": [
                  {"label": "Исход", "description": "Что дальше", "properties": {"en:label": " ", "owner": "anna"}},
                  {"values": [{"label": "Да", "value": "yes"}], "properties": {"en:label": "Nowhere"}},
                  {"valuesExpression": "=reasons", "properties": 7},
                  {"appearance": "large", "properties": {"en:prefix": "up to"}}
                ]}""";

        assertThat(english(form)).isEqualTo(JSON.readTree(form));
        assertThat(EnglishForm.of("<form/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("<form/>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void optionsOfAnExpressionAreKnownByTheirValue() throws IOException {
        var expression = english("""
                {"components": [{
                  "valuesExpression": "=if known then [{label: \\"Да\\", value: \\"yes\\"}, {label: \\"Нет\\", value: \\"no\\"}] else [\\"yes\\", \\"no\\"]",
                  "properties": {"en:value:yes": "\\"Yes\\", of course"}}]}""").at("/components/0/valuesExpression").asText();

        assertThat(Feel.value(expression.substring(1), Map.of("known", true)))
                .contains(List.of(
                        Map.of("label", "\"Yes\", of course", "value", "yes"), Map.of("label", "Нет", "value", "no")));
        assertThat(Feel.value(expression.substring(1), Map.of("known", false)))
                .contains(List.of(Map.of("label", "\"Yes\", of course", "value", "yes"), "no"));
    }

    private static JsonNode english(String form) throws IOException {
        return JSON.readTree(EnglishForm.of(form.getBytes(StandardCharsets.UTF_8)));
    }
}
