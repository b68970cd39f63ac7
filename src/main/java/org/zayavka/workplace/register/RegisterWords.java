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
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.DeskWords;

/** Says what the register keeps as codes. */
public final class RegisterWords {

    private static final Map<String, String> PAGES = Map.of(
            "company", "/desk/register/companies/",
            "contract", "/desk/register/contracts/",
            "contact", "/desk/register/contacts/",
            "year", "/desk/register/years/",
            "calendar", "/desk/register/hours/",
            "plan", "/desk/register/plans/");

    private final Language language;
    private final DeskWords words;
    private final Colleagues colleagues;
    private final List<ContractPlans.Plan> plans;
    private final Map<String, String> people = new HashMap<>();

    RegisterWords(Language language, DeskWords words, Colleagues colleagues, List<ContractPlans.Plan> plans) {
        this.language = language;
        this.words = words;
        this.colleagues = colleagues;
        this.plans = plans;
    }

    Language language() {
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
        return switch (field) {
            case "plan" -> plan(value);
            case "noticeToRequester", "former", "offered", "alwaysOpen", "keepsHolidays" ->
                value.equals("yes") ? say("да", "yes") : say("нет", "no");
            case "language" -> value.equals("en") ? say("английский", "English") : say("русский", "Russian");
            case "validFrom", "validUntil" -> day(LocalDate.parse(value));
            case "balance" -> words.money(new java.math.BigDecimal(value));
            default -> value;
        };
    }

    /** Whether a field of the trail is a day of the production calendar. */
    public boolean isDay(String field) {
        return !field.isEmpty() && Character.isDigit(field.charAt(0));
    }

    public String dayNamed(String field) {
        return day(LocalDate.parse(field));
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
