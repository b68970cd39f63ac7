package org.zayavka.channel.mail.reading;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.zayavka.channel.IncomingMessage;

/** What another desk expects of a letter, and where our reading differs. */
record Expectation(Map<String, Object> fields) {

    static Expectation of(Path file) {
        var text = new String(LetterCorpora.bytes(file), StandardCharsets.UTF_8);
        var yaml = new Yaml(new RubyTags(new LoaderOptions()));
        Map<String, Object> fields = new LinkedHashMap<>();
        if (yaml.load(text) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> fields.put(String.valueOf(key), value));
        }
        return new Expectation(fields);
    }

    /** For each field that is expected whether we agree, in words: "" or the difference. */
    Map<String, String> differences(IncomingMessage message) {
        var differences = new LinkedHashMap<String, String>();
        var from = message.from();
        compare(
                differences,
                "from",
                "from_email",
                from == null ? "" : from.address().value());
        compare(differences, "name", "from_display_name", from == null ? "" : from.name());
        compare(differences, "subject", "subject", message.subject());
        if (fields.get("body") instanceof String body) {
            var expected = words(plain(body));
            var found = words(message.text());
            differences.put(
                    "body", expected.equals(found) ? "" : "expected «%s» found «%s»".formatted(expected, found));
        }
        if (fields.containsKey("attachments")) {
            var expected = attachments();
            var found =
                    message.files().stream().map(file -> file.name()).sorted().toList();
            differences.put(
                    "attachments", expected.equals(found) ? "" : "expected %s found %s".formatted(expected, found));
        }
        return differences;
    }

    private void compare(Map<String, String> differences, String name, String key, String found) {
        var expected = fields.get(key);
        if (expected != null) {
            var equal = String.valueOf(expected).strip().equalsIgnoreCase(found.strip());
            differences.put(name, equal ? "" : "expected «%s» found «%s»".formatted(expected, found));
        }
    }

    /** The HTML body itself is no attachment here: it has a field of its own. */
    private List<String> attachments() {
        var names = new ArrayList<String>();
        if (fields.get("attachments") instanceof List<?> list) {
            for (var item : list) {
                var file = (Map<?, ?>) item;
                var preferences = file.get("preferences") instanceof Map<?, ?> map ? map : Map.of();
                if (!Objects.equals(preferences.get("content-alternative"), true)) {
                    names.add(String.valueOf(file.get("filename")));
                }
            }
        }
        return names.stream().sorted().toList();
    }

    private String plain(String body) {
        if (body.strip().equals("no visible content")) {
            return "";
        }
        var html = Objects.equals(fields.get("content_type"), "text/html") || body.contains("<p>");
        return html ? Jsoup.parse(body).text() : body;
    }

    /** Markup, marks of quotes and lists, white space are a matter of taste; the words are not. */
    private static String words(String text) {
        return text.replaceAll("<(https?|ftp)[^>]*>", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static final class RubyTags extends SafeConstructor {

        RubyTags(LoaderOptions options) {
            super(options);
            yamlMultiConstructors.put("!ruby/", new AbstractConstruct() {
                @Override
                public @Nullable Object construct(Node node) {
                    return node instanceof MappingNode map ? constructMapping(map) : constructScalar((ScalarNode) node);
                }
            });
            yamlMultiConstructors.put("!binary", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return "";
                }
            });
        }
    }
}
