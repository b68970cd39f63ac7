package org.zayavka.workplace.visits;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;
import org.zayavka.visit.Area;
import org.zayavka.visit.Engineer;
import org.zayavka.visit.HardRules;
import org.zayavka.visit.VisitSettings;
import org.zayavka.visit.VisitState;

/** Says what the visits keep as codes and moments: in the reader's language, in the desk's time. */
public final class VisitWords {

    private final Language language;
    private final ZoneId zone;
    private final VisitSettings settings;
    private final Map<String, Area> areas;
    private final Map<String, Engineer> engineers;

    VisitWords(Language language, ZoneId zone, VisitSettings settings, List<Area> areas, List<Engineer> engineers) {
        this.language = language;
        this.zone = zone;
        this.settings = settings;
        this.areas = areas.stream().collect(Collectors.toMap(Area::code, area -> area));
        this.engineers = engineers.stream().collect(Collectors.toMap(Engineer::login, engineer -> engineer));
    }

    public String say(String russian, String english) {
        return language.say(russian, english);
    }

    public String skill(String code) {
        return settings.skillName(code, language);
    }

    public String skills(Collection<String> codes) {
        return codes.stream().map(this::skill).sorted().collect(Collectors.joining(", "));
    }

    /** The code itself for an area that is known no more. */
    public String area(String code) {
        var area = areas.get(code);
        return area == null ? code : area.name(language);
    }

    /** For none: everywhere. */
    public String areas(Collection<String> codes) {
        return codes.isEmpty()
                ? say("все районы", "everywhere")
                : codes.stream().map(this::area).sorted().collect(Collectors.joining(", "));
    }

    public String engineer(@Nullable String login) {
        var engineer = login == null ? null : engineers.get(login);
        return engineer == null ? (login == null ? "—" : login) : engineer.name();
    }

    public String state(VisitState state) {
        return state.words(language);
    }

    /** "12:00" */
    public String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
    }

    /** "вт 24.11" */
    public String shortDay(LocalDate day) {
        return weekday(day.getDayOfWeek(), TextStyle.SHORT) + " "
                + DateTimeFormatter.ofPattern(say("d.MM", "d MMM"), language.locale())
                        .format(day);
    }

    /** "вторник, 24 ноября 2026" */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", language.locale())
                .format(day);
    }

    /** "вт 24.11, 12:00" */
    public String when(Instant at) {
        return shortDay(at.atZone(zone).toLocalDate()) + ", " + time(at);
    }

    private String weekday(DayOfWeek day, TextStyle style) {
        return day.getDisplayName(style, language.locale());
    }

    /** "1 ч 15 мин" */
    public String length(Duration length) {
        var minutes = Math.abs(length.toMinutes());
        var days = minutes / 1440;
        var text = (days > 0 ? days + say(" дн ", " d ") : "")
                + (minutes % 1440 >= 60 ? minutes % 1440 / 60 + say(" ч ", " h ") : "")
                + (minutes % 60 > 0 || minutes == 0 ? minutes % 60 + say(" мин", " min") : "");
        return text.strip();
    }

    /** "1 500 ₽": kopecks only where there are some. */
    public String money(BigDecimal roubles) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(roubles.stripTrailingZeros().scale() > 0 ? 2 : 0);
        return format.format(roubles) + " ₽";
    }

    /** "на 2 ч позже"; only the engineer changes: "в то же время". */
    public String moved(Duration by) {
        if (by.isZero()) {
            return say("в то же время", "at the same time");
        }
        return by.isNegative()
                ? say("на " + length(by) + " раньше", length(by) + " earlier")
                : say("на " + length(by) + " позже", length(by) + " later");
    }

    /** A value of the trail as people read it. */
    public String value(String field, String value) {
        if (value.isEmpty()) {
            return "—";
        }
        return switch (field) {
            case "skills" -> skills(List.of(value.split(", ")));
            case "areas" -> areas(List.of(value.split(", ")));
            case "homeArea" -> area(value);
            case "active" -> value.equals("true") ? say("да", "yes") : say("нет", "no");
            case "absentFrom", "absentUntil" -> when(Instant.parse(value));
            default -> value;
        };
    }

    public List<String> broken(List<HardRules.Broken> rules) {
        return rules.stream().map(rule -> say(rule.russian(), rule.english())).toList();
    }

    public String refused(Refusal refusal) {
        return refusal.text(language);
    }

    public Language language() {
        return language;
    }

    public ZoneId zone() {
        return zone;
    }
}
