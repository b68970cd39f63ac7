package org.zayavka.workplace.search;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import org.zayavka.ticket.State;

/**
 * What is looked for, as the address of the page has it: everything that is not empty must hold.
 *
 * @param state a state, {@code unsolved} for all that is not solved yet; anything else is no condition
 * @param assignee a login
 * @param from the day of arrival, the desk's; {@code until} is included
 */
record Criteria(
        String words,
        String person,
        String company,
        String file,
        String state,
        String queue,
        String assignee,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    static final int LONGEST = 500;

    private static final Pattern NUMBER =
            Pattern.compile("^(?!-)[^\\p{L}\\d]*(\\d{1,18})[^\\p{L}\\d]*$|[#№]\\s*(\\d{1,18})(?!\\d)");

    static Criteria of(Map<String, String> asked) {
        return new Criteria(
                text(asked, "q"),
                text(asked, "person"),
                text(asked, "company"),
                text(asked, "file"),
                text(asked, "state"),
                text(asked, "queue"),
                text(asked, "assignee"),
                day(asked, "from"),
                day(asked, "until"));
    }

    private static String text(Map<String, String> asked, String name) {
        var text = asked.getOrDefault(name, "").strip();
        return SearchText.start(text, LONGEST);
    }

    private static @Nullable LocalDate day(Map<String, String> asked, String name) {
        try {
            var day = LocalDate.parse(asked.getOrDefault(name, ""));
            // What the database can keep.
            return day.getYear() >= 1970 && day.getYear() < 10_000 ? day : null;
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    public boolean isEmpty() {
        return parameters().isEmpty();
    }

    /** The number of a ticket, if it is one that is looked for: {@code 1042}, {@code № 1042}, {@code [desk #1042]}. */
    Optional<Long> number() {
        var number = NUMBER.matcher(words);
        return number.find()
                ? Optional.of(Long.parseLong(number.group(1) == null ? number.group(2) : number.group(1)))
                : Optional.empty();
    }

    Optional<State> oneState() {
        for (var one : State.values()) {
            if (one.code().equals(state)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    boolean unsolvedOnly() {
        return state.equals("unsolved");
    }

    /** What is typed into the boxes for words. */
    Stream<Terms> boxes() {
        return Stream.of(words, person, company, file).map(Terms::parse);
    }

    /** Whether something is typed in which there is no word: nothing holds it. */
    boolean asksForSignsOnly() {
        return Stream.of(words, person, company, file)
                .anyMatch(typed -> !typed.isEmpty() && Terms.parse(typed).isEmpty());
    }

    Criteria spelled(String otherWords, String otherPerson, String otherCompany) {
        return new Criteria(otherWords, otherPerson, otherCompany, file, state, queue, assignee, from, until);
    }

    /** What is not empty, by the names of the page's fields. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("q", words);
        parameters.put("person", person);
        parameters.put("company", company);
        parameters.put("file", file);
        parameters.put("state", state);
        parameters.put("queue", queue);
        parameters.put("assignee", assignee);
        parameters.put("from", from == null ? "" : from.toString());
        parameters.put("until", until == null ? "" : until.toString());
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    /** {@code q=printer&state=open} */
    public String address() {
        return parameters().entrySet().stream()
                .map(each -> each.getKey() + "=" + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
