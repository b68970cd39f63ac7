package org.zayavka.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Faults.Fault;
import org.zayavka.shared.Language;

/** What an author typed into a form: reads the fields and collects all that is wrong. */
final class Typing {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TAG = 60;
    private static final int MOST_TAGS = 20;

    private final Map<String, String> typed;
    private final List<Fault> faults = new ArrayList<>();

    Typing(Map<String, String> typed) {
        this.typed = typed;
    }

    void fault(String field, String russian, String english) {
        faults.add(new Fault(field, russian, english));
    }

    /** @throws Faults when something is wrong */
    void check() {
        if (!faults.isEmpty()) {
            throw new Faults(faults);
        }
    }

    String title(String field) {
        var title = SPACES.matcher(raw(field)).replaceAll(" ").strip();
        return needed(field, title, LONGEST_TITLE);
    }

    /** Several lines, each as it was written. */
    String text(String field, int longest) {
        return needed(field, raw(field).replaceAll("(?m)[ \\t]+$", "").strip(), longest);
    }

    private String needed(String field, String text, int longest) {
        if (text.isEmpty()) {
            fault(field, "Заполните это поле.", "Fill in this field.");
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            fault(
                    field,
                    "Не длиннее " + longest + " знаков, сейчас " + length + ".",
                    "No longer than " + longest + " characters, it has " + length + ".");
        }
        return text;
    }

    /** Words between commas. */
    List<String> tags(String field) {
        var tags = Arrays.stream(raw(field).split("[,;\n]"))
                .map(tag -> SPACES.matcher(tag).replaceAll(" ").strip())
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        if (tags.size() > MOST_TAGS || tags.stream().anyMatch(tag -> tag.length() > LONGEST_TAG)) {
            fault(
                    field,
                    "Не больше 20 слов через запятую, каждое до 60 знаков.",
                    "Up to 20 words between commas, each of up to 60 characters.");
        }
        return tags;
    }

    Language language(String field) {
        var code = raw(field).strip();
        if (!code.equals("ru") && !code.equals("en")) {
            fault(field, "Выберите язык.", "Choose the language.");
        }
        return Language.ofCode(code);
    }

    /** Anything but a clear no is a yes. */
    boolean yes(String field) {
        return !raw(field).strip().equals("no");
    }

    int place(String field) {
        var text = raw(field).strip();
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,6}")) {
            fault(field, "Это не число: нужно от 0 до 999999.", "This is no number: write one from 0 to 999999.");
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** One word, e.g. the code of a department; empty for none. */
    String code(String field) {
        var code = raw(field).strip();
        if (!code.matches("[\\p{L}\\p{N}_.-]{0,60}")) {
            fault(field, "Выберите из списка.", "Choose from the list.");
        }
        return code;
    }

    private String raw(String field) {
        var lines = typed.getOrDefault(field, "").replace("\r\n", "\n").replace('\r', '\n');
        return CONTROL.matcher(lines).replaceAll("");
    }
}
