package org.zayavka.engine.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.zayavka.engine.Feel;
import org.zayavka.engine.FormComponents;
import org.zayavka.shared.FormContract;

/** Looks through a form for what Tasklist's renderer, form-js 1.8.7, does not show or breaks at. */
public final class FormCheck {

    /** The newest schema that form-js 1.8.7 reads. */
    private static final int NEWEST_SCHEMA = 16;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Faults faults;

    private FormCheck(Faults faults) {
        this.faults = faults;
    }

    static JsonNode read(byte[] file) throws IOException {
        return JSON.readTree(file);
    }

    static void run(JsonNode form, Vocabulary words, Faults faults) {
        var check = new FormCheck(faults);
        check.form(form);
        words.contracts().stream()
                .flatMap(room -> room.forms().stream())
                .filter(contract -> contract.form().equals(form.path("id").asText()))
                .forEach(contract -> check.fields(form, contract));
        ChoiceCheck.form(form, words, faults);
    }

    private void fields(JsonNode form, FormContract contract) {
        var missing = new TreeSet<>(contract.keys());
        missing.removeAll(submitted(form.path("components")));
        missing.forEach(key -> faults.add(
                contract.form(),
                "в форме нет поля «" + key + "», которое заполняет сотрудник; верните его",
                "the form has no field “" + key + "” that can be filled in; put it back"));
    }

    /** A disabled field is not submitted, and one within a group with a path arrives under another name. */
    private static Set<String> submitted(JsonNode components) {
        var keys = new HashSet<String>();
        components.forEach(component -> {
            if (FormComponents.WITH_VALUE.contains(component.path("type").asText())
                    && !component.path("disabled").asBoolean()) {
                keys.add(component.path("key").asText());
            }
            if (component.path("path").asText("").isBlank()) {
                keys.addAll(submitted(component.path("components")));
            }
        });
        return keys;
    }

    private void form(JsonNode form) {
        if (!form.path("id").isTextual() || !form.path("components").isArray()) {
            faults.add(
                    "", "это не форма Camunda: нет id или components", "no Camunda form: id or components are missing");
            return;
        }
        var version = form.path("schemaVersion").asInt(0);
        if (version > NEWEST_SCHEMA) {
            faults.add(
                    form.get("id").asText(),
                    "schemaVersion " + version + " новее " + NEWEST_SCHEMA + ", Tasklist её не покажет",
                    "schemaVersion " + version + " is newer than " + NEWEST_SCHEMA + ", Tasklist can't show it");
        }
        form.get("components").forEach(this::component);
    }

    private void component(JsonNode component) {
        var type = component.path("type").asText();
        var where = component.path("id").asText(component.path("key").asText(type));
        if (!FormComponents.ALL.contains(type)) {
            faults.add(
                    where,
                    "поле вида «" + type + "» Tasklist не показывает; можно: "
                            + String.join(
                                    ", ", FormComponents.ALL.stream().sorted().toList()),
                    "Tasklist does not show a component of type “" + type + "”; allowed are: "
                            + String.join(
                                    ", ", FormComponents.ALL.stream().sorted().toList()));
        }
        if (FormComponents.WITH_VALUE.contains(type)
                && component.path("key").asText("").isBlank()) {
            faults.add(where, "у поля нет ключа (key)", "the field has no key");
        }
        expressions(component, where);
        WordsCheck.run(component, where, faults);
        component.path("components").forEach(this::component);
    }

    private void expressions(JsonNode node, String where) {
        for (Iterator<java.util.Map.Entry<String, JsonNode>> all = node.fields(); all.hasNext(); ) {
            var property = all.next();
            var value = property.getValue();
            if (value.isObject() && !"properties".equals(property.getKey())) {
                expressions(value, where);
            } else if (value.isTextual() && value.asText().startsWith("=")) {
                expression(value.asText().substring(1), where);
            }
        }
    }

    private void expression(String expression, String where) {
        Feel.faultOfExpression(expression)
                .ifPresent(fault -> faults.add(
                        where, "«=" + expression + "» не читается как FEEL", "“=" + expression + "” is no FEEL"));
    }
}
