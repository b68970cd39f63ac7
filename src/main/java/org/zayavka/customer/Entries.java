package org.zayavka.customer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Faults.Fault;
import org.zayavka.shared.Language;

/**
 * What somebody typed or sent for one thing of the register, field by field as text: reads the fields and collects
 * everything that is wrong, so that a person hears of all of it at once.
 */
public final class Entries {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Pattern MONEY = Pattern.compile("[-−+]?\\d{1,12}(?:[.,]\\d{1,2})?");
    private static final Pattern PHONE = Pattern.compile("[+\\d][-+()\\d\\s.,;:доб#*A-Za-zА-Яа-яёЁ]{2,99}");
    private static final Set<String> YES = Set.of("да", "yes", "true", "1", "on", "+");
    private static final Set<String> NO = Set.of("нет", "no", "false", "0", "off", "-", "");
    private static final Set<String> RUSSIAN = Set.of("ru", "rus", "русский", "russian");
    private static final Set<String> ENGLISH = Set.of("en", "eng", "английский", "english");
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));

    private final Map<String, String> texts;
    private final List<Fault> faults = new ArrayList<>();

    public Entries(Map<String, String> texts) {
        this.texts = texts;
    }

    public boolean areFaulty() {
        return !faults.isEmpty();
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** @throws Faults when something is wrong */
    public void check() {
        if (areFaulty()) {
            throw new Faults(faults);
        }
    }

    public void fault(String field, String russian, String english) {
        faults.add(new Fault(field, russian, english));
    }

    /** Whether the field is there at all: a list may leave a column out. */
    boolean has(String field) {
        return texts.containsKey(field);
    }

    /** One line of text without invisible characters. */
    public String text(String field, int longest) {
        var text = SPACES.matcher(CONTROL.matcher(texts.getOrDefault(field, "")).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        if (text.codePointCount(0, text.length()) > longest) {
            fault(
                    field,
                    "Не длиннее " + longest + " знаков, сейчас " + text.length() + ".",
                    "No longer than " + longest + " characters, it has " + text.length() + ".");
        }
        return text;
    }

    public String needed(String field, int longest) {
        var text = text(field, longest);
        if (text.isEmpty()) {
            fault(field, "Заполните это поле.", "Fill in this field.");
        }
        return text;
    }

    /** A name of a person or a company: it begins with no sign that a table would take for a formula. */
    String name(String field) {
        var name = needed(field, 300);
        if (!name.isEmpty() && "=+-@".indexOf(name.charAt(0)) >= 0) {
            fault(
                    field,
                    "Похоже на формулу: начните с буквы или цифры.",
                    "This looks like a formula: begin with a letter or a digit.");
        }
        return name;
    }

    @Nullable
    EmailAddress address(String field) {
        var text = text(field, 320);
        if (text.isEmpty()) {
            return null;
        }
        var address = EmailAddress.parse(text);
        if (address.isEmpty() || "=+-".indexOf(text.charAt(0)) >= 0) {
            fault(
                    field,
                    "Это не адрес почты: нужен вид name@example.com.",
                    "This is no e-mail address: write it like name@example.com.");
            return null;
        }
        return address.get();
    }

    String phone(String field) {
        var text = text(field, 100);
        if (!text.isEmpty() && !PHONE.matcher(text).matches()) {
            fault(
                    field,
                    "Это не телефон: начните с цифры или +, например +7 495 000-00-00 доб. 12.",
                    "This is no phone number: begin with a digit or +, e.g. +7 495 000-00-00.");
        }
        return text;
    }

    @Nullable
    public LocalDate date(String field) {
        var text = text(field, 40);
        if (text.isEmpty()) {
            return null;
        }
        for (var format : DATES) {
            var date = parse(text, format);
            if (date.isPresent() && date.get().getYear() >= 1900 && date.get().getYear() <= 2199) {
                return date.get();
            }
        }
        fault(field, "Это не дата: нужен вид 31.12.2026.", "This is no date: write it like 2026-12-31.");
        return null;
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    /** Roubles with kopecks, "−1 234,50". */
    public BigDecimal money(String field) {
        var text = SPACES.matcher(text(field, 40)).replaceAll("").replace("₽", "");
        if (!MONEY.matcher(text).matches()) {
            fault(field, "Это не сумма: нужен вид -1234,50.", "This is no sum: write it like -1234.50.");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text.replace('−', '-').replace(',', '.')).setScale(2);
    }

    public boolean yes(String field) {
        var text = text(field, 20).toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            fault(field, "Напишите «да» или «нет».", "Write “yes” or “no”.");
        }
        return YES.contains(text);
    }

    Language language(String field) {
        var text = text(field, 20).toLowerCase(Locale.ROOT);
        if (!text.isEmpty() && !RUSSIAN.contains(text) && !ENGLISH.contains(text)) {
            fault(field, "Язык — ru или en.", "The language is ru or en.");
        }
        return ENGLISH.contains(text) ? Language.EN : Language.RU;
    }

    ZoneId zone(String field, ZoneId usual) {
        var text = text(field, 60);
        if (text.isEmpty()) {
            return usual;
        }
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            fault(
                    field,
                    "Такого часового пояса нет. Пример: Europe/Moscow, Asia/Yekaterinburg.",
                    "There is no such time zone. For example: Europe/Moscow, Asia/Yekaterinburg.");
            return usual;
        }
        return ZoneId.of(text);
    }
}
