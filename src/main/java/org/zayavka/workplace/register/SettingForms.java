package org.zayavka.workplace.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Mailboxes;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.notification.DeskCard;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.DeskChoices;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Faults;
import org.zayavka.shared.GivenSettings;
import org.zayavka.shared.Language;
import org.zayavka.sla.CalendarEditor;
import org.zayavka.workplace.register.Input.Kind;
import org.zayavka.workplace.register.Input.Option;

/** The forms of what the desk's own people choose; what the environment gives is in none of them. */
@Component
class SettingForms {

    static final String PAGE = "/desk/register/settings";

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern PHONE = Pattern.compile("(?:[+\\d][-+()\\d\\s.,;:доб#*A-Za-zА-Яа-яёЁ]{2,99})?");
    private static final int LONGEST = 100;

    private final DeskChoices choices;
    private final GivenSettings given;
    private final DeskSettings settings;
    private final DeskCard desk;
    private final Mailboxes mailboxes;
    private final CalendarEditor calendars;

    SettingForms(
            DeskChoices choices,
            GivenSettings given,
            DeskSettings settings,
            DeskCard desk,
            Mailboxes mailboxes,
            CalendarEditor calendars) {
        this.choices = choices;
        this.given = given;
        this.settings = settings;
        this.desk = desk;
        this.mailboxes = mailboxes;
        this.calendars = calendars;
    }

    /** The settings of the desk that may be chosen, with what stands in the environment for each. */
    static final Map<String, String> OF_DESK = ordered(
            "deskName", "zayavka.desk.name",
            "deskNameEn", "zayavka.desk.name-en",
            "deskPhone", "zayavka.desk.phone",
            "files", "zayavka.desk.files");

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    EditForm desk(RegisterWords words) {
        var inputs = new ArrayList<Input>();
        OF_DESK.forEach((name, setting) -> {
            if (!given.isGiven(setting)) {
                inputs.add(name.equals("files") ? files(words) : Input.optional(name, kind(name)));
            }
        });
        return form(
                words.say("Стол", "The desk"),
                DeskChoices.DESK,
                inputs,
                Map.of("files", choices.files().name()));
    }

    private static Kind kind(String name) {
        return name.equals("deskPhone") ? Kind.TEL : Kind.TEXT;
    }

    private static Input files(RegisterWords words) {
        return Input.choice(
                "files",
                List.of(new Option("ACCEPT", words.files("ACCEPT")), new Option("REFUSE", words.files("REFUSE"))));
    }

    EditForm mailbox(Mailbox mailbox, RegisterWords words) {
        var inputs = new ArrayList<Input>();
        if (mailbox.name().isBlank()) {
            inputs.add(Input.optional("senderName", Kind.TEXT));
        }
        if (mailbox.nameEn().isBlank()) {
            inputs.add(Input.optional("senderNameEn", Kind.TEXT));
        }
        return form(mailbox.address().value(), DeskChoices.mailbox(mailbox.address()), inputs, Map.of());
    }

    /** Whose hours are chosen: each department with a mailbox, and the queues their tickets go to. */
    EditForm hours(RegisterWords words) {
        var options = new ArrayList<Option>();
        calendars
                .hours()
                .forEach(hours -> options.add(new Option(hours.code(), words.say(hours.nameRu(), hours.nameEn()))));
        var asOthers = new ArrayList<>(options);
        asOthers.add(0, new Option("", words.say("как остальные", "as the others")));
        var inputs = new ArrayList<Input>();
        for (var department : departments()) {
            if (!settings.hours().containsKey(department)) {
                inputs.add(Input.choice(RegisterWords.HOURS_OF + department, asOthers)
                        .labelled(words.department(department)));
            }
        }
        if (!given.isGiven("zayavka.desk.usual-hours")) {
            inputs.add(Input.choice("usualHours", options));
        }
        return form(
                words.say("Часы отделов и очередей", "Hours of departments and queues"),
                DeskChoices.HOURS,
                inputs,
                Map.of("usualHours", choices.calendarOf("")));
    }

    Set<String> departments() {
        var all = new LinkedHashSet<String>();
        for (var mailbox : mailboxes.all()) {
            all.add(mailbox.department());
            all.add(settings.lineOf(mailbox.department()));
        }
        all.add("line2");
        all.addAll(settings.hours().keySet());
        return all;
    }

    /** @param otherwise what stands in the form while nobody has chosen */
    private EditForm form(String title, String part, List<Input> inputs, Map<String, String> otherwise) {
        Supplier<org.zayavka.shared.Versioned<Map<String, String>>> now = () -> {
            var chosen = choices.chosen(part);
            var values = new LinkedHashMap<>(otherwise);
            values.putAll(chosen.value());
            return new org.zayavka.shared.Versioned<>(values, chosen.version());
        };
        return new EditForm(title, PAGE + "/" + part, PAGE, PAGE, new Subject("settings", part), inputs, now);
    }

    /**
     * Keeps what was typed into a form; what the form does not have stays as it was chosen.
     *
     * @throws Faults when something is wrong
     */
    void save(EditForm form, Map<String, String> typed, String by) {
        var part = form.subject().key();
        var values = new LinkedHashMap<>(choices.chosen(part).value());
        for (var input : form.inputs()) {
            values.put(input.name(), read(input, typed));
        }
        choices.choose(part, values, EditForms.version(typed), by);
    }

    private static String read(Input input, Map<String, String> typed) {
        var text = CONTROL.matcher(typed.getOrDefault(input.name(), ""))
                .replaceAll(" ")
                .strip();
        if (text.length() > LONGEST) {
            throw Faults.of(input.name(), "Не длиннее 100 знаков.", "No longer than 100 characters.");
        }
        if (input.kind() == Kind.CHOICE
                && input.options().stream().noneMatch(it -> it.value().equals(text))) {
            throw Faults.of(input.name(), "Выберите из списка.", "Choose from the list.");
        }
        if (input.kind() == Kind.TEL && !PHONE.matcher(text).matches()) {
            throw Faults.of(
                    input.name(),
                    "Это не телефон: начните с цифры или +, например +7 495 000-00-00 доб. 12.",
                    "This is no phone number: begin with a digit or +, e.g. +7 495 000-00-00.");
        }
        return text;
    }

    /** What counts now, as people read it. */
    String value(String name, RegisterWords words) {
        return switch (name) {
            case "deskName" -> desk.name(Language.RU);
            case "deskNameEn" -> desk.name(Language.EN);
            case "deskPhone" -> desk.phone();
            case "files" -> words.files(choices.files().name());
            default -> throw new IllegalArgumentException(name);
        };
    }
}
