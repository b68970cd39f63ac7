package org.zayavka.support;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * The administrator's table of settings, made of the {@code @ConfigurationProperties} records: names and defaults from
 * the classes, meanings from their {@code @param} comments.
 */
public final class SettingsTable {

    private static final Path SOURCES = Path.of("src/main/java");

    private SettingsTable() {}

    private record Row(String name, String standard, String meaning) {

        @Override
        public String toString() {
            return "| `%s` | `%s` | %s | %s |".formatted(name, variable(), standard, meaning);
        }

        private String variable() {
            return name.replace("-", "")
                    .replaceAll("\\[n]\\.?", "_0_")
                    .replaceAll("\\.", "_")
                    .replace("__", "_")
                    .toUpperCase(Locale.ROOT)
                    .replaceAll("_$", "");
        }
    }

    /** All settings of the application as a table in Markdown, by name. */
    public static String markdown() {
        var rows = records()
                .flatMap(type -> rows(
                        type, type.getAnnotation(ConfigurationProperties.class).value()))
                .sorted(Comparator.comparing(Row::name))
                .map(Row::toString);
        return Stream.concat(
                        Stream.of("| setting | environment variable | default | meaning |", "|---|---|---|---|"), rows)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Class<?>> records() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("org.zayavka").stream()
                .<Class<?>>map(it -> load(it.getBeanClassName()))
                .filter(type -> !location(type).contains("test-classes"));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    private static Stream<Row> rows(Class<?> type, String prefix) {
        if (!type.isRecord()) {
            throw new IllegalStateException(type + " has @ConfigurationProperties but is no record");
        }
        var meanings = meanings(type);
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> {
            var name = prefix + "." + kebab(component.getName());
            if (component.getType().isRecord() && isOurs(component.getType())) {
                return rows(component.getType(), name);
            }
            var element = element(component);
            if (element != null && element.isRecord() && isOurs(element)) {
                return rows(element, name + (component.getType() == Map.class ? ".<key>" : "[n]"));
            }
            return Stream.of(new Row(name, standard(component), meaning(type, component, meanings)));
        });
    }

    private static boolean isOurs(Class<?> type) {
        // A record with one component is a value such as an address: written as a text.
        return type.getName().startsWith("org.zayavka") && !type.getName().startsWith("org.zayavka.shared");
    }

    private static Class<?> element(RecordComponent component) {
        if (!(component.getGenericType() instanceof ParameterizedType generic)) {
            return null;
        }
        var arguments = generic.getActualTypeArguments();
        return arguments[arguments.length - 1] instanceof Class<?> element ? element : null;
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String standard(RecordComponent component) {
        // The annotation is kept on the constructor's parameter alone.
        var owner = component.getDeclaringRecord();
        var index = Arrays.stream(owner.getRecordComponents())
                .map(RecordComponent::getName)
                .toList()
                .indexOf(component.getName());
        var standard = Arrays.stream(owner.getDeclaredConstructors())
                .filter(it -> it.getParameterCount() == owner.getRecordComponents().length)
                .map(it -> it.getParameters()[index].getAnnotation(DefaultValue.class))
                .filter(it -> it != null)
                .map(it -> String.join(", ", it.value()))
                .findFirst()
                .orElse("");
        return standard.isEmpty() ? "" : "`" + standard.replace("|", "\\|") + "`";
    }

    private static String meaning(Class<?> type, RecordComponent component, Map<String, String> meanings) {
        var meaning = meanings.get(component.getName());
        if (meaning == null) {
            throw new IllegalStateException(
                    "Add @param %s to the comment of %s: it becomes the line in docs/administrator.md"
                            .formatted(component.getName(), type.getName()));
        }
        return meaning;
    }

    private static Map<String, String> meanings(Class<?> type) {
        var params = Pattern.compile("@param\\s+(\\w+)\\s+(.*?)(?=\\s@\\w+ |$)", Pattern.DOTALL);
        return params.matcher(comment(type))
                .results()
                .collect(Collectors.toMap(it -> it.group(1), it -> plain(it.group(2)), (first, second) -> first));
    }

    private static String comment(Class<?> type) {
        var outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        var source = read(SOURCES.resolve(outermost.getName().replace('.', '/') + ".java"));
        var place = Pattern.compile("\\brecord " + type.getSimpleName() + "\\b").matcher(source);
        if (!place.find()) {
            return "";
        }
        var start = source.lastIndexOf("/**", place.start());
        var end = source.indexOf("*/", Math.max(start, 0));
        return start < 0 || end > place.start() ? "" : source.substring(start, end);
    }

    private static String plain(String comment) {
        return comment.replaceAll("\\n\\s*\\*", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link ([^}]*)}", "$1")
                .replace("|", "\\|")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("The source of the settings is not where it is expected", e);
        }
    }
}
