package org.zayavka.engine.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The forms and processes that the program brings with it, whatever is deployed today. Read when first asked for. */
@Component
class Packaged {

    private @Nullable Map<String, JsonNode> forms;
    private @Nullable List<BpmnModelInstance> processes;

    /** By its id; a missing node if it is an analyst's own. */
    synchronized JsonNode form(String id) {
        var known = forms;
        if (known == null) {
            known = new HashMap<>();
            for (var file : files("forms/*.form")) {
                var form = json(file);
                known.put(form.path("id").asText(), form);
            }
            forms = known;
        }
        return known.getOrDefault(id, MissingNode.getInstance());
    }

    /** The packaged model of a process that the given one is a version of. */
    synchronized Optional<BpmnModelInstance> sameProcess(BpmnModelInstance model) {
        var known = processes;
        if (known == null) {
            known = files("processes/*.bpmn").stream().map(ProcessCheck::read).toList();
            processes = known;
        }
        var keys = ProcessCheck.keys(model);
        return known.stream()
                .filter(packaged -> !Collections.disjoint(ProcessCheck.keys(packaged), keys))
                .findFirst();
    }

    private static JsonNode json(byte[] file) {
        try {
            return FormCheck.read(file);
        } catch (IOException broken) {
            throw new UncheckedIOException("a packaged form that is no JSON", broken);
        }
    }

    private static List<byte[]> files(String pattern) {
        var found = new ArrayList<byte[]>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
                found.add(file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged " + pattern, e);
        }
        return found;
    }
}
