package org.zayavka.engine.models;

import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.jspecify.annotations.Nullable;

/** Whether what a step names is there, in the version that it names: a form, a table, another process. */
final class ReferenceCheck {

    private static final String CAMUNDA = BpmnModelConstants.CAMUNDA_NS;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    /**
     * A kind of reference.
     *
     * @param attribute with the name; those with its version begin alike
     * @param russian in the genitive
     */
    private record Kind(String attribute, KnownModels known, List<String> bindings, String russian, String english) {}

    private final Kind form;
    private final Kind table;
    private final Kind process;
    private final Faults faults;

    ReferenceCheck(Vocabulary words, Faults faults) {
        var all = List.of("latest", "deployment", "version", "versionTag");
        form = new Kind("formRef", words.forms(), all.subList(0, 3), "формы", "form");
        table = new Kind("decisionRef", words.decisions(), all, "таблицы решений", "decision");
        process = new Kind("calledElement", words.processes(), all, "процесса", "process");
        this.faults = faults;
    }

    void form(String where, DomElement element, String name) {
        check(where, element, name, form);
    }

    void table(String where, DomElement element, String name) {
        check(where, element, name, table);
    }

    void process(String where, DomElement element, String name) {
        check(where, element, name, process);
    }

    private void check(String where, DomElement element, String name, Kind kind) {
        if (isComputed(name)) {
            faults.add(
                    where,
                    "имя " + kind.russian() + " «" + name + "» вычисляется; назовите прямо",
                    "the name of the " + kind.english() + " “" + name + "” is computed; write it out");
        } else if (!kind.known().has(name)) {
            faults.add(
                    where,
                    "нет " + kind.russian() + " «" + name + "»: ни среди развёрнутых, ни в этом развёртывании",
                    "there is no " + kind.english() + " “" + name + "”, neither deployed nor in this deployment");
        } else {
            binding(where, element, name, kind);
        }
    }

    private void binding(String where, DomElement element, String name, Kind kind) {
        var binding = element.getAttribute(CAMUNDA, kind.attribute() + "Binding");
        if (binding == null || binding.equals("latest")) {
            return;
        }
        if (!kind.bindings().contains(binding)) {
            var allowed = String.join(", ", kind.bindings());
            faults.add(
                    where,
                    kind.attribute() + "Binding: «" + binding + "» не бывает; можно: " + allowed,
                    kind.attribute() + "Binding: there is no “" + binding + "”; allowed are: " + allowed);
        } else if (binding.equals("deployment")) {
            if (!kind.known().isHere(name)) {
                faults.add(
                        where,
                        kind.russian() + " «" + name + "» нет в этом развёртывании, а привязка к нему (deployment);"
                                + " разверните вместе или выберите latest",
                        "the " + kind.english() + " “" + name + "” is not in this deployment, but bound to it"
                                + " (deployment); deploy both together or choose latest");
            }
        } else {
            version(where, name, kind, binding, element.getAttribute(CAMUNDA, kind.attribute() + capital(binding)));
        }
    }

    private void version(String where, String name, Kind kind, String binding, @Nullable String version) {
        var attribute = kind.attribute() + capital(binding);
        if (version == null || version.isBlank()) {
            faults.add(
                    where,
                    "не указано, какая версия " + kind.russian() + " «" + name + "» нужна (" + attribute
                            + "); укажите или выберите latest",
                    "it is not said which version of the " + kind.english() + " “" + name + "” is needed (" + attribute
                            + "); say it or choose latest");
        } else if (isComputed(version)) {
            faults.add(
                    where,
                    "версия «" + version + "» " + kind.russian() + " «" + name + "» вычисляется; укажите прямо",
                    "the version “" + version + "” of the " + kind.english() + " “" + name
                            + "” is computed; write it out");
        } else if (!isThere(kind, name, binding, version.strip())) {
            faults.add(
                    where,
                    "нет версии «" + version + "» " + kind.russian() + " «" + name + "» (" + attribute
                            + ") или таких несколько; назовите развёрнутую версию или выберите latest",
                    "there is no version “" + version + "” of the " + kind.english() + " “" + name + "” (" + attribute
                            + "), or several; name a deployed version or choose latest");
        }
    }

    private static boolean isThere(Kind kind, String name, String binding, String version) {
        return binding.equals("versionTag")
                ? kind.known().hasTag(name, version)
                : NUMBER.matcher(version).matches() && kind.known().hasVersion(name, Integer.parseInt(version));
    }

    private static boolean isComputed(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private static String capital(String binding) {
        return Character.toUpperCase(binding.charAt(0)) + binding.substring(1);
    }
}
