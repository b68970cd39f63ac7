package org.zayavka.knowledge;

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
        var unknown = CannedAnswer.VARIABLE
                .matcher(answer.text())
                .results()
                .filter(found -> AnswerVariable.ofCode(found.group(1)).isEmpty())
                .map(found -> found.group())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            typing.fault(
                    "text",
                    "Таких подстановок нет: " + unknown + ". Какие есть, перечислено ниже.",
                    "There are no such variables: " + unknown + ". Those that there are stand below.");
        }
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
