package org.zayavka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zayavka.engine.FormWords;
import org.zayavka.support.ModelFiles;

/** Holds every form to what Tasklist renders and an agent understands. */
@NullUnmarked
class FormModelTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern RUSSIAN = Pattern.compile("[А-Яа-яЁё]");

    static List<Path> forms() {
        return ModelFiles.in("forms", ".form");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("forms")
    void isCalledLikeItsFileAndMadeForThisTasklist(Path file) throws IOException {
        var form = JSON.readTree(file.toFile());

        assertThat(form.path("id").asText()).isEqualTo(ModelFiles.idOf(file));
        assertThat(form.path("schemaVersion").asInt()).isBetween(1, 16);
        assertThat(form.path("executionPlatform").asText("Camunda Platform")).isEqualTo("Camunda Platform");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("forms")
    void everyFieldHasAnIdOfItsOwnAKeyAndARussianLabel(Path file) throws IOException {
        var components = components(JSON.readTree(file.toFile()));

        assertThat(components)
                .extracting(component -> component.path("id").asText())
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(components).filteredOn(component -> component.has("key")).allSatisfy(field -> {
            assertThat(field.path("key").asText()).matches("[a-z][A-Za-z0-9]*");
            // A moment has two labels: of its date and of its time.
            var label = field.has("dateLabel") ? field.path("dateLabel") : field.path("label");
            assertThat(label.asText()).as(field.path("key").asText()).containsPattern("[А-Яа-яЁё]");
        });
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("forms")
    void theValuesOfChoicesAreWords(Path file) throws IOException {
        for (var component : components(JSON.readTree(file.toFile()))) {
            component.path("values").forEach(option -> {
                assertThat(option.path("label").asText()).containsPattern("[А-Яа-яЁё0-9]");
                assertThat(option.path("value").asText()).matches("[A-Za-z0-9._-]+");
            });
        }
    }

    /** What every user expects besides: an agent with an English browser reads nothing Russian but what people wrote. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("forms")
    void everythingToReadHasEnglishBesideIt(Path file) throws IOException {
        var missing = new ArrayList<String>();
        for (var component : components(JSON.readTree(file.toFile()))) {
            FormWords.of(component).forEach((property, russian) -> {
                var english = FormWords.english(component, property).orElse("");
                if (RUSSIAN.matcher(russian).find()
                        && (english.isEmpty() || RUSSIAN.matcher(english).find())) {
                    missing.add(
                            "%s: \"%s\" for «%s»".formatted(component.path("id").asText(), property, russian));
                }
            });
        }

        assertThat(missing)
                .as("%s: add these to \"properties\" of the component (Modeler: Custom properties), in English", file)
                .isEmpty();
    }

    private static List<JsonNode> components(JsonNode parent) {
        var all = new ArrayList<JsonNode>();
        parent.path("components").forEach(component -> {
            all.add(component);
            all.addAll(components(component));
        });
        return all;
    }
}
