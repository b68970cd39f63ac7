package org.zayavka.engine.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zayavka.engine.Feel;
import org.zayavka.engine.FeelTexts;
import org.zayavka.engine.FormWords;

/** Whether the English in a form belongs to something: a slip in the name of a property would just never be seen. */
final class WordsCheck {

    private final JsonNode component;
    private final String where;
    private final Faults faults;

    private WordsCheck(JsonNode component, String where, Faults faults) {
        this.component = component;
        this.where = where;
        this.faults = faults;
    }

    static void run(JsonNode component, String where, Faults faults) {
        var check = new WordsCheck(component, where, faults);
        var pieces = FormWords.of(component).keySet();
        for (Map.Entry<String, JsonNode> property : component.path("properties").properties()) {
            if (property.getKey().strip().toLowerCase(Locale.ROOT).startsWith(FormWords.ENGLISH)) {
                check.name(property.getKey(), pieces);
                check.text(property.getKey(), property.getValue());
            }
        }
    }

    private void name(String property, Set<String> pieces) {
        if (pieces.contains(property) || (property.startsWith(FormWords.OPTION) && hasUnknownOptions())) {
            return;
        }
        if (property.startsWith(FormWords.OPTION) && component.hasNonNull("valuesKey")) {
            faults.add(
                    where,
                    "«" + property + "»: варианты этого поля даёт «"
                            + component.path("valuesKey").asText() + "», а не форма; удалите свойство",
                    "“" + property + "”: the choices of this field come from “"
                            + component.path("valuesKey").asText() + "”, not from the form; delete the property");
            return;
        }
        var isOption = property.startsWith(FormWords.OPTION);
        var known = pieces.stream()
                .filter(piece -> !isOption || piece.startsWith(FormWords.OPTION))
                .collect(Collectors.joining(", "));
        faults.add(
                where,
                "«" + property + "»: " + (isOption ? "такого варианта у поля нет" : "переводить здесь нечего")
                        + (known.isEmpty() ? "" : "; можно: " + known) + "; исправьте имя или удалите свойство",
                "“" + property + "”: " + (isOption ? "the field has no such choice" : "there is nothing to translate")
                        + (known.isEmpty() ? "" : "; possible are: " + known)
                        + "; correct the name or delete the property");
    }

    /** An expression can give more than what is written out in it. */
    private boolean hasUnknownOptions() {
        var expression = component.path("valuesExpression").asText("");
        if (!expression.startsWith("=")) {
            return false;
        }
        var options = FeelTexts.options(expression.substring(1));
        return options.texts().isEmpty() || !options.names().isEmpty();
    }

    private void text(String property, JsonNode english) {
        if (!english.isTextual()) {
            faults.add(
                    where,
                    "«" + property + "»: здесь нужен текст; впишите его или удалите свойство",
                    "“" + property + "”: this takes a text; write one or delete the property");
        } else if (english.asText().startsWith("=")
                && Feel.faultOfExpression(english.asText().substring(1)).isPresent()) {
            faults.add(
                    where,
                    "«" + property + "»: «" + english.asText() + "» не читается как FEEL; исправьте выражение",
                    "“" + property + "”: “" + english.asText() + "” is no FEEL; correct the expression");
        }
    }
}
