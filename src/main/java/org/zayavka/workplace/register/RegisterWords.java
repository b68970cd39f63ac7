package org.zayavka.workplace.register;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zayavka.customer.ContractPlans;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Language;
import org.zayavka.workplace.CodeWords;
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.DeskWords;

/** Says what the register keeps as codes. */
public final class RegisterWords {

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("company", "/desk/register/companies/"),
            Map.entry("contract", "/desk/register/contracts/"),
            Map.entry("contact", "/desk/register/contacts/"),
            Map.entry("year", "/desk/register/years/"),
            Map.entry("calendar", "/desk/register/hours/"),
            Map.entry("plan", "/desk/register/plans/"),
            Map.entry("article", "/desk/articles/"),
            Map.entry("answer", "/desk/answers/"),
            Map.entry("settings", "/desk/register/settings/"),
            Map.entry("price", "/desk/register/prices/"),
            Map.entry("mailbox", "/desk/register/mailboxes/"));

    static final String HOURS_OF = "hours.";

    private final Language language;
    private final DeskWords words;
    private final CodeWords codes;
    private final Colleagues colleagues;
    private final List<ContractPlans.Plan> plans;
    private final Map<String, String> people = new HashMap<>();

    RegisterWords(
            Language language,
            DeskWords words,
            CodeWords codes,
            Colleagues colleagues,
            List<ContractPlans.Plan> plans) {
        this.language = language;
        this.words = words;
        this.codes = codes;
        this.colleagues = colleagues;
        this.plans = plans;
    }

    public Language language() {
        return language;
    }

    public String say(String russian, String english) {
        return language.say(russian, english);
    }

    /** The name of a login; programs have names of their own. */
    public String who(String login) {
        return login.equals("billing-api")
                ? say("программа расчётов", "the billing program")
                : people.computeIfAbsent(login, colleagues::name);
    }

    public String plan(String code) {
        return plans.stream()
                .filter(plan -> plan.code().equals(code))
                .findAny()
                .map(plan -> plan.name(language))
                .orElse(code);
    }

    /** A value of a field as people read it. */
    public String value(String field, String value) {
        if (value.isEmpty()) {
            return "—";
        }
        if (isDay(field)) {
            return kind(value);
        }
        if (isHours(field) || field.equals("usualHours")) {
            return codes.value(value);
        }
        return switch (field) {
            case "department" -> department(value);
            case "files" -> files(value);
            case "articleText" -> say("версия ", "version ") + value;
            case "plan" -> plan(value);
            case "imapTls" -> tls(value);
            case "noticeToRequester", "former", "fetched", "offered", "alwaysOpen", "keepsHolidays" ->
                value.equals("yes") ? say("да", "yes") : say("нет", "no");
            case "language" -> value.equals("en") ? say("английский", "English") : say("русский", "Russian");
            case "validFrom", "validUntil" -> day(LocalDate.parse(value));
            case "balance", "price" -> words.money(new java.math.BigDecimal(value));
            default -> value;
        };
    }

    private String tls(String way) {
        return switch (way) {
            case "TLS" -> say("TLS с первого байта (обычно порт 993)", "TLS from the first byte (mostly port 993)");
            case "STARTTLS" -> say("STARTTLS (обычно порт 143)", "STARTTLS (mostly port 143)");
            default -> say("нет: сервер на той же машине", "none: the server is on the same machine");
        };
    }

    /** Whether a field of the trail is a day of the production calendar. */
    public boolean isDay(String field) {
        return !field.isEmpty() && Character.isDigit(field.charAt(0));
    }

    public String dayNamed(String field) {
        return day(LocalDate.parse(field));
    }

    /** Whether a field of the trail is the hours of a department or a queue. */
    public boolean isHours(String field) {
        return field.startsWith(HOURS_OF);
    }

    /** Whose hours a field of the trail tells. */
    public String hoursOf(String field) {
        return department(field.substring(HOURS_OF.length()));
    }

    /** A department or a queue. */
    public String department(String code) {
        if (code.isEmpty()) {
            return say("все отделы", "all departments");
        }
        var queue = words.queue(code);
        return queue.equals(code) ? codes.value(code) : queue;
    }

    String files(String policy) {
        return policy.equals("REFUSE") ? say("не принимаются", "are refused") : say("принимаются", "are accepted");
    }

    /** What the production calendar says of a day. */
    public String kind(String name) {
        return switch (name.toUpperCase(java.util.Locale.ROOT)) {
            case "HOLIDAY" -> say("праздник", "public holiday");
            case "DAY_OFF" -> say("выходной", "day off");
            case "SHORT" -> say("короткий день", "short day");
            case "WORKING" -> say("рабочий выходной", "weekend that works");
            default -> say("обычный день", "ordinary day");
        };
    }

    public String day(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern(say("d MMMM yyyy", "d MMMM yyyy"), language.locale()));
    }

    public String zone(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, language.locale());
    }

    /** Where the thing of a line of the trail is shown. */
    public String page(Audit.Subject subject) {
        return PAGES.getOrDefault(subject.kind(), "/desk/register/") + subject.key();
    }
}
