package org.zayavka.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.EmailAddress;

/** Reads the fields of a claim from lines like «Договор: 100-24». What stands under no label is the substance. */
final class ClaimText {

    private enum Label {
        OWNER("владелец(?: договора)?|заявитель|ф\\.? ?и\\.? ?о\\.?|owner(?: of the contract)?|name"),
        CONTRACT("(?:номер )?договора?|договор ?№|№ ?договора|contract(?: number| no\\.?)?"),
        PHONE("(?:контактный )?тел(?:ефон|\\.)?|(?:contact )?phone"),
        SUBSTANCE("суть(?: претензии)?|претензия|substance|claim"),
        INCIDENT("(?:дата|день|период)(?: (?:инцидента|происшествия|случая|события|случившегося))?|когда"
                + "|(?:incident )?(?:date|period)|incident"),
        SPECIALIST("(?:фамилия )?специалист(?:а)?|инженер|сотрудник|specialist|engineer"),
        ANSWER("(?:способ )?ответа?|(?:как )?ответить|answer(?: by)?|reply by"),
        POST("(?:почтовый )?адрес|(?:postal )?address"),
        FAX("факс|fax"),
        EMAIL("e-?mail|(?:эл(?:ектронная|\\.)? ?)?почта");

        private final Pattern line;

        Label(String words) {
            line = Pattern.compile(
                    "\\s*(?:\\d+[.)]\\s*)?(?:" + words + ")\\s*[:\\u2014\\u2013]\\s*(.*)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
    }

    private static final List<String> MONTHS = List.of(
            "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр");
    private static final String ENGLISH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})"
            + "|(\\d{4})-(\\d{2})-(\\d{2})"
            + "|(\\d{1,2})\\s+(янв|фев|мар|апр|ма|июн|июл|авг|сен|окт|ноя|дек|" + ENGLISH + ")\\p{L}*,?\\s+(\\d{4})"
            + "|(" + ENGLISH + ")\\p{L}*\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[\\p{L}]{2,}");
    private static final int LONGEST_LINE = 300;

    private ClaimText() {}

    static ClaimFields read(String text) {
        var found = lines(text);
        var incident = dates(of(found, Label.INCIDENT));
        return new ClaimFields(
                line(found, Label.OWNER),
                line(found, Label.CONTRACT),
                line(found, Label.PHONE),
                cut(of(found, Label.SUBSTANCE), ClaimFields.LONGEST),
                incident.isEmpty() ? null : incident.get(0),
                incident.isEmpty() ? null : incident.get(incident.size() - 1),
                line(found, Label.SPECIALIST),
                way(of(found, Label.ANSWER)),
                line(found, Label.POST),
                line(found, Label.FAX),
                address(of(found, Label.EMAIL))
                        .or(() -> address(of(found, Label.ANSWER)))
                        .orElse(null));
    }

    /** The substance goes on until the next label; anything else is one line. */
    private static Map<Label, String> lines(String text) {
        var found = new EnumMap<Label, String>(Label.class);
        var free = new StringBuilder();
        var inSubstance = true;
        for (var line : text.lines().toList()) {
            var label = label(line, found);
            if (label == null) {
                if (inSubstance) {
                    free.append(line).append('\n');
                }
                continue;
            }
            var value = matcher(label, line).group(1).strip();
            inSubstance = label == Label.SUBSTANCE;
            if (inSubstance) {
                free.setLength(0);
                free.append(value).append('\n');
            }
            found.put(label, value);
        }
        found.put(Label.SUBSTANCE, free.toString().strip());
        return found;
    }

    private static @Nullable Label label(String line, Map<Label, String> found) {
        for (var label : Label.values()) {
            if (!found.containsKey(label) && matcher(label, line).matches()) {
                return label;
            }
        }
        return null;
    }

    private static Matcher matcher(Label label, String line) {
        var matcher = label.line.matcher(line);
        matcher.matches();
        return matcher;
    }

    private static String of(Map<Label, String> found, Label label) {
        return found.getOrDefault(label, "");
    }

    private static String line(Map<Label, String> found, Label label) {
        return cut(of(found, label), LONGEST_LINE);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** The first date, and the last one of a period. */
    static List<LocalDate> dates(String text) {
        var dates = new ArrayList<LocalDate>();
        var found = DATE.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            date(found).ifPresent(dates::add);
        }
        return dates.stream().sorted().toList();
    }

    private static Optional<LocalDate> date(Matcher found) {
        try {
            if (found.group(1) != null) {
                return Optional.of(LocalDate.of(number(found, 3), number(found, 2), number(found, 1)));
            }
            if (found.group(4) != null) {
                return Optional.of(LocalDate.of(number(found, 4), number(found, 5), number(found, 6)));
            }
            return found.group(7) != null
                    ? Optional.of(LocalDate.of(number(found, 9), month(found.group(8)), number(found, 7)))
                    : Optional.of(LocalDate.of(number(found, 12), month(found.group(10)), number(found, 11)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static int month(String begins) {
        int english = List.of(ENGLISH.split("\\|")).indexOf(begins);
        if (english >= 0) {
            return english + 1;
        }
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(begins) && (!begins.equals("ма") || i == 4)) {
                return i + 1;
            }
        }
        throw new DateTimeException("no month: " + begins);
    }

    private static @Nullable AnswerWay way(String text) {
        var words = text.toLowerCase(Locale.ROOT);
        if (words.contains("факс") || words.contains("fax")) {
            return AnswerWay.FAX;
        }
        if (words.contains("mail") || words.contains("электрон") || words.contains("@")) {
            return AnswerWay.EMAIL;
        }
        if (words.contains("тел") || words.contains("звон") || words.contains("phone") || words.contains("call")) {
            return AnswerWay.PHONE;
        }
        return words.contains("пис") || words.contains("почт") || words.contains("letter") || words.contains("post")
                ? AnswerWay.LETTER
                : null;
    }

    private static Optional<EmailAddress> address(String text) {
        var found = ADDRESS.matcher(text);
        return found.find() ? EmailAddress.parse(found.group()) : Optional.empty();
    }
}
