package org.zayavka.sla;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Language;

/**
 * The hours of a department, of a plan or of visits.
 *
 * @param code the word by which tables and settings know it
 * @param alwaysOpen round the clock, every day; the openings don't matter then
 * @param keepsHolidays closed on the days off of the production calendar
 */
public record HoursPlan(
        String code,
        String nameRu,
        String nameEn,
        ZoneId zone,
        boolean alwaysOpen,
        boolean keepsHolidays,
        List<Opening> openings) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");
    private static final Pattern STRETCH = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[-–—]\\s*(\\d{1,2}):(\\d{2})");

    public HoursPlan {
        openings = openings.stream()
                .sorted(Comparator.comparing(Opening::day).thenComparing(Opening::from))
                .toList();
    }

    /**
     * Reads what a form sends: {@code code, nameRu, nameEn, zone, alwaysOpen, keepsHolidays} and a field for each weekday,
     * e.g. {@code monday = 9:00–13:00, 14:00–18:00}.
     *
     * @throws Faults with everything that is wrong
     */
    public static HoursPlan read(Map<String, String> texts) {
        var faults = new ArrayList<Faults.Fault>();
        var openings = new ArrayList<Opening>();
        for (var day : DayOfWeek.values()) {
            openings.addAll(openings(day, texts.getOrDefault(field(day), ""), faults));
        }
        var zone = texts.getOrDefault("zone", "").strip();
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            faults.add(new Faults.Fault(
                    "zone",
                    "Такого часового пояса нет. Пример: Europe/Moscow.",
                    "There is no such time zone. For example: Europe/Moscow."));
        }
        if (!CODE.matcher(texts.getOrDefault("code", "")).matches()) {
            faults.add(new Faults.Fault(
                    "code",
                    "Код — латинские буквы и цифры, сначала буква.",
                    "The code is Latin letters and digits, a letter first."));
        }
        var always = "yes".equals(texts.get("alwaysOpen"));
        if (!always && openings.isEmpty() && faults.isEmpty()) {
            faults.add(new Faults.Fault(
                    "monday", "Назовите часы хотя бы одного дня.", "Give the hours of one day at least."));
        }
        var ru = name("nameRu", texts, faults);
        var en = name("nameEn", texts, faults);
        if (!faults.isEmpty()) {
            throw new Faults(faults);
        }
        var holidays = !"no".equals(texts.get("keepsHolidays"));
        return new HoursPlan(texts.getOrDefault("code", ""), ru, en, ZoneId.of(zone), always, holidays, openings);
    }

    private static String name(String field, Map<String, String> texts, List<Faults.Fault> faults) {
        var name = texts.getOrDefault(field, "").strip();
        if (name.isEmpty() || name.length() > 200) {
            faults.add(new Faults.Fault(field, "Название — от 1 до 200 знаков.", "The name has 1 to 200 characters."));
        }
        return name;
    }

    private static List<Opening> openings(DayOfWeek day, String text, List<Faults.Fault> faults) {
        var openings = new ArrayList<Opening>();
        for (var piece : text.strip().split("\\s*[,;]\\s*")) {
            if (piece.isEmpty()) {
                continue;
            }
            var stretch = STRETCH.matcher(piece.strip());
            if (!stretch.matches()) {
                faults.add(unreadable(day));
                return List.of();
            }
            try {
                var opening = Opening.of(
                        day, stretch.group(1) + ":" + stretch.group(2), stretch.group(3) + ":" + stretch.group(4));
                if (Integer.parseInt(stretch.group(2)) > 59 || Integer.parseInt(stretch.group(4)) > 59) {
                    faults.add(unreadable(day));
                }
                openings.add(opening);
            } catch (IllegalArgumentException noStretch) {
                faults.add(unreadable(day));
                return List.of();
            }
        }
        try {
            new WeekHours(openings);
        } catch (IllegalArgumentException overlap) {
            faults.add(
                    new Faults.Fault(field(day), "Промежутки накладываются друг на друга.", "The stretches overlap."));
        }
        return openings;
    }

    private static Faults.Fault unreadable(DayOfWeek day) {
        return new Faults.Fault(
                field(day),
                "Напишите часы так: 9:00–13:00, 14:00–18:00; пусто — закрыто; полночь в конце дня — 24:00.",
                "Write the hours like 9:00–13:00, 14:00–18:00; empty is closed; midnight at the day's end is 24:00.");
    }

    private static String field(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** Field by field, as a form shows it. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("nameRu", nameRu);
        texts.put("nameEn", nameEn);
        texts.put("zone", zone.getId());
        texts.put("alwaysOpen", alwaysOpen ? "yes" : "no");
        texts.put("keepsHolidays", keepsHolidays ? "yes" : "no");
        for (var day : DayOfWeek.values()) {
            texts.put(field(day), written(day));
        }
        return texts;
    }

    private String written(DayOfWeek day) {
        return String.join(
                ", ",
                openings.stream()
                        .filter(opening -> opening.day() == day)
                        .map(opening -> time(opening.from()) + "–" + time(opening.to()))
                        .toList());
    }

    static String time(int seconds) {
        return "%d:%02d".formatted(seconds / 3600, seconds / 60 % 60);
    }

    BusinessCalendar calendar(ProductionCalendar production) {
        var names = Map.of(Language.RU, nameRu, Language.EN, nameEn);
        if (alwaysOpen) {
            return BusinessCalendar.always(code, names, zone);
        }
        return BusinessCalendar.of(
                code, names, zone, openings, keepsHolidays ? production : ProductionCalendar.plainWeeks());
    }
}
