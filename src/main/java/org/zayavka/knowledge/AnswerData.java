package org.zayavka.knowledge;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Language;

/**
 * What an author writes.
 *
 * @param text plain, with variables such as {@code {ticket.number}}
 * @param department empty for all
 * @param place the order in which they stand while an agent has typed nothing; the lowest first
 * @param offered whether agents find it
 */
public record AnswerData(String title, String text, Language language, String department, int place, boolean offered) {

    private static final int LONGEST = 10_000;

    /** @throws Faults when something is wrong, a variable that nobody fills in included */
    public static AnswerData read(Map<String, String> typed) {
        var typing = new Typing(typed);
        var answer = new AnswerData(
                typing.title("title"),
                typing.text("text", LONGEST),
                typing.language("language"),
                typing.code("department"),
                typing.place("place"),
                typing.yes("offered"));
        unknown(answer, typing);
        typing.check();
        return answer;
    }

    private static void unknown(AnswerData answer, Typing typing) {
        var unknown = Braces.names(answer.text())
                .filter(name -> AnswerVariable.ofCode(name).isEmpty())
                .distinct()
                .map(AnswerData::inBraces)
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            var known = Arrays.stream(AnswerVariable.values())
                    .map(variable -> inBraces(variable.code()))
                    .collect(Collectors.joining(", "));
            typing.fault(
                    "text",
                    "Таких подстановок нет: " + unknown + ". Есть: " + known
                            + ". Чтобы в ответе остались сами скобки, удвойте их: {{так}}.",
                    "There are no such variables: " + unknown + ". There are: " + known
                            + ". For braces in the answer itself double them: {{so}}.");
        }
    }

    private static String inBraces(String name) {
        return "{" + name + "}";
    }

    /** As an agent will get it, with what each variable stands for in its place: «номер заявки». */
    public String preview(Language reader) {
        return Braces.filled(
                text,
                name -> AnswerVariable.ofCode(name)
                        .map(variable -> reader.say("«", "“") + variable.words(reader) + reader.say("»", "”"))
                        .orElse(""));
    }

    /** As a form and the audit trail show it. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("title", title);
        texts.put("language", language.code());
        texts.put("department", department);
        texts.put("text", text);
        texts.put("place", Integer.toString(place));
        texts.put("offered", offered ? "yes" : "no");
        return texts;
    }
}
