package org.zayavka.engine.forms;

import java.math.BigDecimal;
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

    /** Beyond it a browser can't tell a whole number from its neighbour. */
    private static final BigDecimal GREATEST = BigDecimal.valueOf((1L << 53) - 1);

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
        if (pattern.isEmpty() || Pattern.compile(pattern).matcher(text).find()) {
            return Optional.empty();
        }
        return field.patternSaid(language)
                .map(said -> complain(Complaint.NOT_AS_SAID, said))
                .orElseGet(() -> complain(Complaint.WRONG_PATTERN, pattern));
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
        var typed = number(value);
        if (typed.isEmpty()) {
            return complain(Complaint.NOT_NUMBER);
        }
        var number = typed.get();
        var decimals = field.schema().path("decimalDigits");
        return first(
                limit("min", limit -> number.compareTo(BigDecimal.valueOf(limit)) < 0, Complaint.TOO_SMALL),
                limit("max", limit -> number.compareTo(BigDecimal.valueOf(limit)) > 0, Complaint.TOO_BIG),
                number.compareTo(GREATEST) > 0 ? complain(Complaint.TOO_BIG, GREATEST) : Optional.empty(),
                number.compareTo(GREATEST.negate()) < 0
                        ? complain(Complaint.TOO_SMALL, GREATEST.negate())
                        : Optional.empty(),
                decimals.isInt() && number.stripTrailingZeros().scale() > decimals.asInt()
                        ? complain(Complaint.TOO_PRECISE, decimals.asInt())
                        : Optional.empty());
    }

    /** Exact: a number that was rounded or cut off on the way would be another one. */
    private Optional<BigDecimal> number(Object value) {
        if (!(value instanceof Number)
                && !field.schema().path("serializeToString").asBoolean()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(value.toString()));
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    private Optional<String> ofOptions(Object value) {
        if (field.hasManyValues() != value instanceof Collection) {
            return field.hasManyValues() ? complain(Complaint.NOT_LIST) : complain(notAnOption(value), value);
        }
        var options = Options.of(field, shown);
        var chosen = value instanceof Collection<?> many ? many : List.of(value);
        return chosen.stream()
                .filter(one -> !options.contains(String.valueOf(one)))
                .findFirst()
                .flatMap(one -> complain(notAnOption(one), one));
    }

    private static Complaint notAnOption(Object value) {
        return isReadable(value) ? Complaint.NOT_AN_OPTION : Complaint.NO_OPTION_AT_ALL;
    }

    /** Bytes, files and objects have no words that a person would recognise. */
    private static boolean isReadable(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
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
                        BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString()));
    }

    @SafeVarargs
    private static Optional<String> first(Optional<String>... complaints) {
        return Stream.of(complaints).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> complain(Complaint complaint, Object... details) {
        var all = Stream.concat(Stream.of(field.label(language)), Stream.of(details))
                .toArray();
        return Optional.of(complaint.text(language, all));
    }
}
