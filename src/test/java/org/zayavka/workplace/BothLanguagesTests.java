package org.zayavka.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.zayavka.notification.Letter;

/** What staff read exists in Russian and in English. */
@NullUnmarked
class BothLanguagesTests {

    private static final Pattern REMARK =
            Pattern.compile("(?:Remark\\.of\\(|left\\(|unreadable\\(message, )\\s*\"([a-z-]+)\"");

    private final Properties russian = messages("messages.properties");
    private final Properties english = messages("messages_en.properties");

    @Test
    void everyTextOfThePagesIsThereTwice() {
        var ofTables = english.keySet().stream()
                .filter(key -> key.toString().matches("(table|column)\\..*"))
                .toList();
        var others = new ArrayList<>(english.keySet());
        others.removeAll(ofTables);

        // The names of tables and columns are Russian in the tables themselves.
        assertThat(others).containsExactlyInAnyOrderElementsOf(russian.keySet());
        assertThat(english.values()).noneMatch(text -> text.toString().matches(".*\\p{IsCyrillic}.*"));
    }

    /** S2.6 */
    @Test
    void everyHeadingOfOurTablesHasAnEnglishOne() {
        var wanted = new ArrayList<String>();
        for (var file : Objects.requireNonNull(new File("dmn").listFiles((folder, name) -> name.endsWith(".dmn")))) {
            var model = Dmn.readModelFromFile(file);
            model.getModelElementsByType(Decision.class).forEach(table -> wanted.add("table." + table.getId()));
            model.getModelElementsByType(Input.class).forEach(input -> wanted.add("column." + input.getId()));
            model.getModelElementsByType(Output.class).forEach(output -> wanted.add("output." + output.getName()));
        }

        assertThat(wanted).isNotEmpty();
        assertThat(english.stringPropertyNames()).containsAll(wanted);
        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> key.matches("(table|column)\\..*"))
                        .toList())
                .allMatch(wanted::contains);
    }

    /** Remarks are kept as codes: each that the desk may make has words. */
    @Test
    void everyRemarkHasItsWords() throws IOException {
        var codes = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                var matcher = REMARK.matcher(Files.readString(source));
                while (matcher.find()) {
                    codes.add("remark." + matcher.group(1));
                }
            }
        }

        assertThat(codes).hasSizeGreaterThan(15);
        assertThat(russian.stringPropertyNames()).containsAll(codes);
        assertThat(russian.stringPropertyNames())
                .containsAll(Arrays.stream(Letter.values())
                        .map(letter -> "letter." + letter.code())
                        .toList());
    }

    private static Properties messages(String file) {
        try (var text = new InputStreamReader(
                Objects.requireNonNull(BothLanguagesTests.class.getResourceAsStream("/" + file)),
                StandardCharsets.UTF_8)) {
            var messages = new Properties();
            messages.load(text);
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
