package org.zayavka.engine.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.Language;

/** Holds one submitted value to what its field promises; the same rules as the browser's, which can be bypassed. */
final class FieldCheck {

    /** A text without a limit of its own; a letter is shorter, an attack is not. */
    private static final int LONGEST_TEXT = 100_000;

    /** Nobody types them, the database does not keep all of them, and letters must not carry them. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]");

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()\\-]{5,20}");

    private final Field field;
    private final Map<String, @Nullable Object> known;
    private final Map<String, @Nullable Object> shown;
    private final Language language;

    FieldCheck(
            Field field, Map<String, @Nullable Object> known, Map<String, @Nullable Object> shown, Language language) {
        this.field = field;
        this.known = known;
        this.shown = shown;
        this.language = language;
    }

    /** The first thing that is wrong with the value; empty if it may be kept. */
    Optional<String> complaint(@Nullable Object value) {
        if (value instanceof String text && CONTROLS.matcher(text).find()) {
            return complain(Complaint.NOT_PRINTABLE);
        }
        if (value == null || Plain.isEmpty(value) || (field.type().equals("checkbox") && Boolean.FALSE.equals(value))) {
            return field.isRequired(known) ? complain(Complaint.MISSING) : wrongEmptiness(value);
        }
        if (field.hasOptions()) {
            return ofOptions(value);
        }
        return switch (field.type()) {
            case "number" -> ofNumber(value);
            case "checkbox" -> value instanceof Boolean ? Optional.empty() : complain(Complaint.NOT_YES_NO);
            case "datetime" ->
                value instanceof String text && isTime(text) ? Optional.empty() : complain(Complaint.NOT_DATE);
            default -> value instanceof String text ? ofText(text) : complain(Complaint.NOT_TEXT);
        };
    }

    private Optional<String> wrongEmptiness(@Nullable Object value) {
        return value instanceof Collection && !field.hasManyValues() ? complain(Complaint.NOT_TEXT) : Optional.empty();
    }

    private Optional<String> ofText(String text) {
        var length = text.strip().length();
        return first(
                limit("minLength", limit -> length < limit, Complaint.TOO_SHORT),
                limit("maxLength", limit -> length > limit, Complaint.TOO_LONG),
                length > LONGEST_TEXT ? complain(Complaint.TOO_LONG, LONGEST_TEXT) : Optional.empty(),
                ofPattern(text),
                ofKind(text));
    }

    private Optional<String> ofPattern(String text) {
        var pattern = field.validate("pattern").asText("");
        return pattern.isEmpty() || Pattern.compile(pattern).matcher(text).find()
                ? Optional.empty()
                : complain(Complaint.WRONG_PATTERN, pattern);
    }

    private Optional<String> ofKind(String text) {
        return switch (field.validate("validationType").asText("")) {
            case "email" ->
                EMAIL.matcher(text).matches()
                        ? Optional.empty()
                        : complain(Complaint.WRONG_PATTERN, "name@example.com");
            case "phone" ->
                PHONE.matcher(text).matches()
                        ? Optional.empty()
                        : complain(Complaint.WRONG_PATTERN, "+7 900 000-00-00");
            default -> Optional.empty();
        };
    }

    private Optional<String> ofNumber(Object value) {
        var number = number(value);
        if (number.isEmpty()) {
            return complain(Complaint.NOT_NUMBER);
        }
        var decimals = field.schema().path("decimalDigits");
        return first(
                limit("min", limit -> number.get() < limit, Complaint.TOO_SMALL),
                limit("max", limit -> number.get() > limit, Complaint.TOO_BIG),
                decimals.isInt() && decimalsOf(number.get()) > decimals.asInt()
                        ? complain(Complaint.TOO_PRECISE, decimals.asInt())
                        : Optional.empty());
    }

    private Optional<Double> number(Object value) {
        if (value instanceof Number number) {
            return Optional.of(number.doubleValue());
        }
        try {
            return field.schema().path("serializeToString").asBoolean()
                    ? Optional.of(Double.valueOf(value.toString()))
                    : Optional.empty();
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    private static int decimalsOf(double number) {
        return Math.max(
                0, java.math.BigDecimal.valueOf(number).stripTrailingZeros().scale());
    }

    private Optional<String> ofOptions(Object value) {
        if (field.hasManyValues() != value instanceof Collection) {
            return field.hasManyValues() ? complain(Complaint.NOT_LIST) : complain(Complaint.NOT_AN_OPTION, value);
        }
        var options = Options.of(field, shown);
        var chosen = value instanceof Collection<?> many ? many : List.of(value);
        return chosen.stream()
                .filter(one -> !options.contains(String.valueOf(one)))
                .findFirst()
                .flatMap(one -> complain(Complaint.NOT_AN_OPTION, one));
    }

    private static boolean isTime(String text) {
        return Stream.<java.util.function.Consumer<String>>of(
                        LocalDate::parse, LocalTime::parse, LocalDateTime::parse, OffsetDateTime::parse)
                .anyMatch(kind -> canRead(kind, text));
    }

    private static boolean canRead(java.util.function.Consumer<String> kind, String text) {
        try {
            kind.accept(text);
            return true;
        } catch (DateTimeException no) {
            return text.matches("\\d{1,2}:\\d{2}([+-]\\d{2}:\\d{2}|Z)");
        }
    }

    private Optional<String> limit(String rule, java.util.function.DoublePredicate broken, Complaint complaint) {
        return field.limit(rule, known)
                .filter(broken::test)
                .flatMap(limit -> complain(
                        complaint,
                        java.math.BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString()));
    }

    @SafeVarargs
    private static Optional<String> first(Optional<String>... complaints) {
        return Stream.of(complaints).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> complain(Complaint complaint, Object... details) {
        var all = Stream.concat(Stream.of(field.label()), Stream.of(details)).toArray();
        return Optional.of(complaint.text(language, all));
    }
}
