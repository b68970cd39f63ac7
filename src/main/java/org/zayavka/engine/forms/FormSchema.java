package org.zayavka.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import org.zayavka.engine.FormComponents;

/**
 * The fields of a form.
 *
 * @param fields those in groups included, in the order in which they stand
 * @param mentioned the words of all expressions that decide about fields: among them is each fact that they look at
 */
record FormSchema(List<Field> fields, Set<String> mentioned) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static FormSchema read(byte[] form) {
        try {
            var fields = new ArrayList<Field>();
            collect(JSON.readTree(form), List.of(), fields);
            return new FormSchema(List.copyOf(fields), mentioned(fields));
        } catch (IOException e) {
            throw new UncheckedIOException("a deployed form that is no JSON", e);
        }
    }

    Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** What must be known to check these values: what conditions mention, what was shown in them, their choices. */
    Set<String> factsToCheck(Set<String> submitted) {
        var facts = new HashSet<>(mentioned);
        facts.addAll(submitted);
        fields.stream()
                .filter(field -> submitted.contains(field.key()))
                .map(field -> field.schema().path("valuesKey").asText(""))
                .forEach(facts::add);
        return facts;
    }

    private static Set<String> mentioned(List<Field> fields) {
        var words = new HashSet<String>();
        for (var field : fields) {
            field.hides().forEach(hide -> addWords(hide, words));
            expressions(field.schema(), words);
        }
        return Set.copyOf(words);
    }

    private static void expressions(JsonNode node, Set<String> words) {
        if (node.isTextual() && node.asText().startsWith("=")) {
            addWords(node.asText(), words);
        }
        node.forEach(child -> expressions(child, words));
    }

    private static void addWords(String expression, Set<String> words) {
        Field.WORD.matcher(expression).results().map(MatchResult::group).forEach(words::add);
    }

    private static void collect(JsonNode parent, List<String> hides, List<Field> fields) {
        for (var component : parent.path("components")) {
            var own = withOwn(hides, component.path("conditional").path("hide").asText(""));
            if (FormComponents.WITH_VALUE.contains(component.path("type").asText()) && component.hasNonNull("key")) {
                fields.add(new Field(component, own));
            }
            collect(component, own, fields);
        }
    }

    private static List<String> withOwn(List<String> hides, String own) {
        if (!own.startsWith("=")) {
            return hides;
        }
        var all = new ArrayList<>(hides);
        all.add(own.substring(1));
        return List.copyOf(all);
    }
}
