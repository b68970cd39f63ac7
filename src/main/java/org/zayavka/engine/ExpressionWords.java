package org.zayavka.engine;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.joda.time.DateTime;

/** All that an expression in a model may say besides the names of variables and operators. */
public final class ExpressionWords {

    /** Properties that are read; whatever else {@code execution} and {@code task} have leads to the engine itself. */
    public static final Map<String, Set<String>> PROPERTIES = Map.of(
            "execution", Set.of("processBusinessKey", "processInstanceId", "currentActivityId"),
            "task", Set.of("assignee", "taskDefinitionKey"));

    /** What Tasklist's filters reckon with. */
    public static final Set<String> FUNCTIONS = Set.of("now", "dateTime", "currentUser", "currentUserGroups");

    /** What a table said can only be read by these, without arguments. */
    public static final Set<String> OF_TABLES =
            Set.of("getSingleResult", "getFirstResult", "getSingleEntry", "getFirstEntry");

    private static final Map<String, BiFunction<DateTime, Integer, Object>> STEPS = Map.ofEntries(
            Map.entry("plusSeconds", DateTime::plusSeconds),
            Map.entry("plusMinutes", DateTime::plusMinutes),
            Map.entry("plusHours", DateTime::plusHours),
            Map.entry("plusDays", DateTime::plusDays),
            Map.entry("plusWeeks", DateTime::plusWeeks),
            Map.entry("plusMonths", DateTime::plusMonths),
            Map.entry("plusYears", DateTime::plusYears),
            Map.entry("minusSeconds", DateTime::minusSeconds),
            Map.entry("minusMinutes", DateTime::minusMinutes),
            Map.entry("minusHours", DateTime::minusHours),
            Map.entry("minusDays", DateTime::minusDays),
            Map.entry("minusWeeks", DateTime::minusWeeks),
            Map.entry("minusMonths", DateTime::minusMonths),
            Map.entry("minusYears", DateTime::minusYears),
            Map.entry("withYear", DateTime::withYear),
            Map.entry("withMonthOfYear", DateTime::withMonthOfYear),
            Map.entry("withDayOfMonth", DateTime::withDayOfMonth),
            Map.entry("withDayOfWeek", DateTime::withDayOfWeek),
            Map.entry("withHourOfDay", DateTime::withHourOfDay),
            Map.entry("withMinuteOfHour", DateTime::withMinuteOfHour),
            Map.entry("withSecondOfMinute", DateTime::withSecondOfMinute),
            Map.entry("withMillisOfSecond", DateTime::withMillisOfSecond));
    private static final Map<String, java.util.function.Function<DateTime, Object>> PLAIN =
            Map.of("toDate", DateTime::toDate, "withTimeAtStartOfDay", DateTime::withTimeAtStartOfDay);

    private ExpressionWords() {}

    /** Whether this reckons with a date; all of them take one whole number or nothing. */
    public static boolean isOfDates(String method) {
        return STEPS.containsKey(method) || PLAIN.containsKey(method);
    }

    static boolean fits(String method, Object[] arguments) {
        return arguments.length == 0
                ? PLAIN.containsKey(method)
                : STEPS.containsKey(method) && arguments.length == 1 && arguments[0] instanceof Number;
    }

    /** Only after {@link #fits}. */
    static Object reckon(DateTime date, String method, Object[] arguments) {
        if (arguments.length == 0) {
            return java.util.Objects.requireNonNull(PLAIN.get(method)).apply(date);
        }
        return java.util.Objects.requireNonNull(STEPS.get(method)).apply(date, ((Number) arguments[0]).intValue());
    }
}
