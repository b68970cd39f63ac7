package org.zayavka.workplace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Inbox;
import org.zayavka.channel.IncomingMessage;
import org.zayavka.engine.DecisionTrace;
import org.zayavka.engine.DecisionTraces;
import org.zayavka.engine.FormFacts;
import org.zayavka.engine.OpenForm;
import org.zayavka.intake.LetterKey;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.Language;
import org.zayavka.shared.Markdown;

/** What the form for a held letter shows: the letter, and why it was held (complaint 6). Markdown, made safe. */
@Component
class ReviewFormFacts implements FormFacts {

    private static final int TEXT = 8000;

    private final Inbox inbox;
    private final DecisionTraces decisions;

    ReviewFormFacts(Inbox inbox, DecisionTraces decisions) {
        this.inbox = inbox;
        this.decisions = decisions;
    }

    @Override
    public Map<String, Object> facts(OpenForm form) {
        return form.form().equals("reviewMessage")
                ? LetterKey.letter(form.businessKey())
                        .map(letter -> facts(form, letter))
                        .orElse(Map.of())
                : Map.of();
    }

    private Map<String, Object> facts(OpenForm form, InboxId id) {
        var letter = inbox.read(id);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("letterFrom", Markdown.line(from(letter)));
        facts.put("letterSubject", Markdown.line(letter.subject()));
        facts.put("letterText", Markdown.text(shortened(letter.text())));
        facts.put("reviewReason", Markdown.line(reason(LetterKey.of(id))));
        facts.put(
                "originalLink",
                form.language() == Language.EN
                        ? "[Original letter (.eml)](/desk/letters/" + id + ")"
                        : "[Исходное письмо (.eml)](/desk/letters/" + id + ")");
        return facts;
    }

    private static String from(IncomingMessage letter) {
        var from = letter.from();
        return from == null ? "" : (from.name() + " <" + from.address() + ">").strip();
    }

    private static String shortened(String text) {
        return text.length() > TEXT ? text.substring(0, TEXT) + "…" : text;
    }

    /** The sentence that the table gave. */
    private String reason(String key) {
        return decisions.of(key).stream()
                .map(DecisionTrace::steps)
                .flatMap(List::stream)
                .flatMap(step -> step.outputs().stream())
                .map(output -> output.get("reason"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .reduce((earlier, later) -> later)
                .orElse("");
    }
}
