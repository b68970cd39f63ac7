package org.zayavka.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zayavka.engine.Feel;
import org.zayavka.engine.FormWords;
import org.zayavka.shared.Language;

/**
 * A field of a form that carries a value.
 *
 * @param schema as Modeler wrote it
 * @param hides the conditions of the field and of the groups around it, each hides it when true
 */
record Field(JsonNode schema, List<String> hides) {

    private static final Set<String> MANY = Set.of("checklist", "taglist");
    private static final Set<String> OF_OPTIONS = Set.of("checklist", "taglist", "radio", "select");

    private static final List<String> LABELS = List.of("dateLabel", "timeLabel", "label");

    static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    /** Words in quotes name values and not fields. */
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

    String key() {
        return schema.path("key").asText();
    }

    String type() {
        return schema.path("type").asText();
    }

    /** What this reader reads above the field; the key if the label is computed. A moment is called like its date. */
    String label(Language language) {
        return LABELS.stream()
                .flatMap(label -> shown(label, language).stream())
                .findFirst()
                .filter(label -> !label.startsWith("=") && !label.contains("{{"))
                .orElseGet(this::key);
    }

    private Optional<String> shown(String label, Language language) {
        var russian = schema.path(label).asText("").strip();
        if (russian.isEmpty()) {
            return Optional.empty();
        }
        var english = FormWords.english(schema, FormWords.ENGLISH + label).map(String::strip);
        return Optional.of(language == Language.EN ? english.orElse(russian) : russian);
    }

    /** What its author says about a text of the wrong form; empty if nothing. */
    Optional<String> patternSaid(Language language) {
        var russian = FormWords.english(schema, FormWords.PATTERN);
        return language == Language.EN
                ? FormWords.english(schema, FormWords.ENGLISH + FormWords.PATTERN)
                        .or(() -> russian)
                : russian;
    }

    boolean hasManyValues() {
        return MANY.contains(type());
    }

    boolean hasOptions() {
        return OF_OPTIONS.contains(type());
    }

    boolean isComputed() {
        return "expression".equals(type());
    }

    boolean isHidden(Map<String, @Nullable Object> known) {
        return hides.stream().anyMatch(hide -> isTrue(hide, known));
    }

    /** Whether one of these fields decides if this one is shown. */
    boolean followsFrom(Set<String> others) {
        return hides.stream()
                .flatMap(
                        hide -> WORD.matcher(TEXT.matcher(hide).replaceAll(" ")).results())
                .anyMatch(word -> others.contains(word.group()));
    }

    boolean isFixed(Map<String, @Nullable Object> known) {
        return schema.path("disabled").asBoolean() || flag(schema.path("readonly"), known);
    }

    boolean isRequired(Map<String, @Nullable Object> known) {
        return flag(validate("required"), known);
    }

    JsonNode validate(String rule) {
        return schema.path("validate").path(rule);
    }

    /** A limit, written as a number or as an expression. */
    Optional<Double> limit(String rule, Map<String, @Nullable Object> known) {
        var limit = validate(rule);
        if (limit.isNumber()) {
            return Optional.of(limit.asDouble());
        }
        if (isExpression(limit)) {
            return Feel.value(expression(limit), known)
                    .filter(Number.class::isInstance)
                    .map(number -> ((Number) number).doubleValue());
        }
        return Optional.empty();
    }

    Optional<String> expression(String property) {
        var node = schema.path(property);
        return isExpression(node) ? Optional.of(expression(node)) : Optional.empty();
    }

    private static boolean flag(JsonNode node, Map<String, @Nullable Object> known) {
        return node.asBoolean() || (isExpression(node) && isTrue(expression(node), known));
    }

    private static boolean isExpression(JsonNode node) {
        return node.isTextual() && node.asText().startsWith("=");
    }

    private static String expression(JsonNode node) {
        return node.asText().substring(1);
    }

    private static boolean isTrue(String expression, Map<String, @Nullable Object> known) {
        return Feel.value(expression, known).filter(Boolean.TRUE::equals).isPresent();
    }
}
