package org.zayavka.workplace;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.zayavka.channel.OwnReason;
import org.zayavka.engine.DecisionTrace;
import org.zayavka.shared.Language;
import org.zayavka.sla.Calendars;
import org.zayavka.ticket.Categories;

/** Says what tables and events keep as codes; a code that nobody has named yet is shown as it is. */
public final class CodeWords {

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private final MessageSource messages;
    private final Calendars calendars;
    private final DeskWords words;
    private final Locale locale;
    private final Colleagues colleagues;
    private final Categories categories;
    private final Map<String, String> names = new HashMap<>();

    CodeWords(
            MessageSource messages,
            Calendars calendars,
            Colleagues colleagues,
            Categories categories,
            DeskWords words) {
        this.messages = messages;
        this.colleagues = colleagues;
        this.categories = categories;
        this.calendars = calendars;
        this.words = words;
        this.locale = Language.ofCode(words.language()).locale();
    }

    /** The name of a table: in English where somebody has translated it, else as its author wrote it. */
    public String table(DecisionTrace.Step step) {
        return isRussian() ? step.name() : said("table." + step.decision(), step.name());
    }

    /** The heading of a column, likewise. */
    public String column(DecisionTrace.Input input) {
        return isRussian() ? input.heading() : said("column." + input.column(), input.heading());
    }

    /** A result of a table by the word of its column. */
    public String output(String column) {
        return said("output." + column, column);
    }

    /** Of a text that people or tables wrote in Russian, for a page in another language; else null. */
    public @Nullable String lang(String text) {
        return isRussian() || !CYRILLIC.matcher(text).find() ? null : Language.RU.code();
    }

    private boolean isRussian() {
        return words.language().equals(Language.RU.code());
    }

    /** What a table saw or said. */
    public String value(@Nullable Object value) {
        if (value == null || value.equals("")) {
            return "—";
        }
        if (value instanceof Boolean yes) {
            return yes ? words.say("да", "yes") : words.say("нет", "no");
        }
        var code = String.valueOf(value);
        return calendars.all().stream()
                .filter(calendar -> calendar.code().equals(code))
                .findAny()
                .map(calendar -> calendar.name(Language.ofCode(words.language())))
                .orElseGet(() -> said("word." + code, words.fact(value)));
    }

    /**
     * A fact of an event: with its label where the bare value would say nothing.
     *
     * @return empty for what is of no use to a reader
     */
    public String fact(Map.Entry<String, Object> fact) {
        var value = fact.getValue();
        return switch (fact.getKey()) {
            // The order of work shows in the queue itself, a new ticket as a link.
            // What a promise follows from stands in its calculation.
            case "taskPriority",
                    "newTicket",
                    "linkedTicket",
                    "company",
                    "contract",
                    "promiseFollows",
                    "toBegin",
                    "visit",
                    "request",
                    "call" -> "";
            case "plan", "calendar", "reactionMinutes", "solutionMinutes", "countedFrom", "warningAt" -> "";
            case "openedTimes", "due", "reactionDue", "solutionDue", "closesAt", "workingMinutes" ->
                said("fact." + fact.getKey(), fact.getKey()) + " " + words.fact(value);
            case "item" -> said("fact.item", "item") + " " + value;
            case "amount" -> value instanceof Number roubles ? words.money(new BigDecimal(roubles.toString())) : "";
            case "charged" -> said("charge.reason." + value, String.valueOf(value));
            case "engineer", "end", "formerEngineer", "clockStood", "byCustomer", "area" -> "";
            case "start", "formerStart" -> said("fact." + fact.getKey(), fact.getKey()) + " " + words.fact(value);
            // Both are worth a word only when they are true.
            case "clockStands", "late" -> Boolean.TRUE.equals(value) ? said("fact." + fact.getKey(), "") : "";
            case "why" -> said("word.visit." + value, String.valueOf(value));
            case "skill" -> said("word.skill." + value, String.valueOf(value));
            case "queue" -> words.queue(String.valueOf(value));
            case "by" -> person(String.valueOf(value));
            case "categoryBefore" -> said("fact.from", "from") + " " + category(String.valueOf(value));
            case "category" -> category(String.valueOf(value));
            case "from", "to" -> said("fact." + fact.getKey(), fact.getKey()) + " " + value(value);
            case "how", "outcome", "priority", "clock", "caller", "department" -> value(value);
            case "reason" -> value(OwnReason.read(String.valueOf(value), Language.ofCode(words.language())));
            default ->
                words.fact(
                        value instanceof String text ? OwnReason.read(text, Language.ofCode(words.language())) : value);
        };
    }

    /** What a ticket is about; empty for the empty code. */
    public String category(String code) {
        return code.isEmpty() ? "" : categories.name(code, Language.ofCode(words.language()));
    }

    /** The name of a login. */
    public String person(String login) {
        return names.computeIfAbsent(login, colleagues::name);
    }

    private String said(String key, String otherwise) {
        var said = messages.getMessage(key, null, otherwise, locale);
        return said == null ? otherwise : said;
    }
}
