package org.zayavka.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Camunda's pages are Russian, word for word of what its community edition shows. The English words and the pages are
 * read from Camunda's own jar, so after an upgrade these tests name what is missing.
 */
@NullUnmarked
class RussianWordsTests {

    private static final String RESOURCES = "/META-INF/resources/";
    /** The words of all other pages are those that their scripts ask for; the rest belongs to the paid edition. */
    private static final Set<String> WHOLE = Set.of("tasklist", "welcome");
    /** The engine names these rules of passwords, no script does. */
    private static final String RULES_OF_PASSWORDS = "PASSWORD_POLICY_";

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern KEPT = Pattern.compile("\\{\\{\\s*\\w*\\s*}}|\\{}|</?\\w+[^>]*>|&\\w+;");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z-]+");
    private static final Set<String> NAMES = Set.of("""
            Camunda CE Tasklist Cockpit Admin tasklist cockpit ID E-mail e-mail API JSON LDAP XML BPMN CTRL
            FNI EDE PI DI TU null yyyy-MM-ddTHH mm ss resolve
            """.trim().split("\\s+"));

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void eachWordThatAPageShowsIsThere(String app) {
        var shown = WHOLE.contains(app) ? english(app).keySet() : askedFor(app);

        assertThat(russian(app).keySet()).containsAll(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void noWordIsLeftOverFromAnEarlierCamunda(String app) {
        assertThat(english(app).keySet()).containsAll(russian(app).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void placeholdersAndTagsAreTheSame(String app) {
        var english = english(app);

        russian(app)
                .forEach((key, text) -> assertThat(found(KEPT, text))
                        .as(key)
                        .containsExactlyInAnyOrderElementsOf(found(KEPT, english.get(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void nothingIsLeftInEnglish(String app) {
        russian(app)
                .forEach((key, text) -> assertThat(
                                found(LATIN, KEPT.matcher(text).replaceAll(" ")))
                        .as("%s: %s", key, text)
                        .isSubsetOf(NAMES));
    }

    /** "2 минуты назад", "5 минут назад": only the library of dates knows the forms. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void datesHaveTheirRussianForms(String app) {
        assertThat(json(app, "ru").at("/dateLocales/parentLocale").asText()).isEqualTo("ru");
    }

    private static Set<String> askedFor(String app) {
        var pages = Stream.of(
                        "webjars/camunda/app/%1$s/camunda-%1$s-bootstrap.js",
                        "webjars/camunda/app/%1$s/index.html",
                        "plugin/%1$s/app/plugin.js",
                        "webjars/camunda/lib/deps.js")
                .map(page -> read(RESOURCES + page.formatted(app)))
                .collect(Collectors.joining("\n"));
        var names = Set.copyOf(found(NAME, pages));
        return english(app).keySet().stream()
                .filter(key -> names.contains(key) || key.startsWith(RULES_OF_PASSWORDS))
                .collect(Collectors.toSet());
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static Map<String, String> english(String app) {
        return labels(app, "en");
    }

    private static Map<String, String> russian(String app) {
        return labels(app, "ru");
    }

    private static Map<String, String> labels(String app, String language) {
        return new ObjectMapper()
                .convertValue(json(app, language).get("labels"), new TypeReference<TreeMap<String, String>>() {});
    }

    private static JsonNode json(String app, String language) {
        var text = read(RESOURCES + "webjars/camunda/app/" + app + "/locales/" + language + ".json");
        try {
            // Camunda's files begin with a byte order mark.
            return new ObjectMapper().readTree(text.substring(text.indexOf('{')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String resource) {
        try (var stream = RussianWordsTests.class.getResourceAsStream(resource)) {
            assertThat(stream).as(resource).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
