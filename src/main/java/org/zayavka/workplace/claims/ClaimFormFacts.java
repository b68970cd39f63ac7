package org.zayavka.workplace.claims;

import static org.zayavka.shared.Markdown.line;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zayavka.claim.AnsweringClaims;
import org.zayavka.claim.Claim;
import org.zayavka.claim.ClaimDays;
import org.zayavka.claim.ClaimFile;
import org.zayavka.claim.ClaimId;
import org.zayavka.claim.ClaimMessage;
import org.zayavka.claim.Claims;
import org.zayavka.engine.FormFacts;
import org.zayavka.engine.OpenForm;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Language;
import org.zayavka.shared.Markdown;
import org.zayavka.workplace.Desk;

/** What the forms of a claim show: what it says, by when, what is missing, what it may be about. Markdown, made safe. */
@Component
class ClaimFormFacts implements FormFacts {

    private static final String PROCESS = "handleClaim";
    private static final String START = "startClaim";
    private static final Set<String> FORMS = Set.of(
            "checkClaim",
            "waitForCompletion",
            "tellReceipt",
            "explainClaim",
            "decideClaim",
            "signLetter",
            "postLetter",
            "sendFax",
            "phoneAnswer",
            "chooseAnswerWay");
    private static final Set<String> FAILURES = Set.of("ClaimLetterFailed", "ClaimAnswerNotReached");
    private static final int LETTERS = 20;
    private static final int MOST_CALLS = AnsweringClaims.MOST_CALLS;
    private static final int LONGEST_LETTER = 4000;

    private final Claims claims;
    private final ClaimDays days;
    private final ClaimWords words;
    private final Proposals proposals;
    private final Unreached unreached;
    private final Desk desk;
    private final DeskSettings settings;
    private final Clock clock;

    ClaimFormFacts(
            Claims claims,
            ClaimDays days,
            ClaimWords words,
            Proposals proposals,
            Unreached unreached,
            Desk desk,
            DeskSettings settings,
            Clock clock) {
        this.claims = claims;
        this.days = days;
        this.words = words;
        this.proposals = proposals;
        this.unreached = unreached;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> facts(OpenForm form) {
        if (form.form().equals(START)) {
            return Map.of(
                    "arrivedOn",
                    LocalDate.ofInstant(clock.instant(), settings.zone()).toString());
        }
        if (!form.process().equals(PROCESS) && !FORMS.contains(form.form())) {
            return Map.of();
        }
        return ClaimId.of(form.businessKey())
                .flatMap(claims::find)
                .map(claim -> facts(form, claim))
                .orElse(Map.of());
    }

    private Map<String, Object> facts(OpenForm form, Claim claim) {
        var language = form.language();
        var say = words.in(language);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("claimLink", "[" + claim.id() + "](" + page(claim) + ")");
        facts.put("claimDeadline", deadline(claim, say, language));
        facts.put("claimCard", card(claim, say, language));
        facts.put("claimMissing", missing(claim, say, language));
        facts.put("claimEvidence", evidence(claim, language));
        facts.put("letterLink", letter(claim, language));
        facts.put("callsTried", tried(claim, language));
        facts.put("claimExplanation", explanation(claim, say));
        facts.put("claimDecision", decision(claim, say, language));
        if (form.asks("claimFiles", "signatureOptions", "signatureFile")) {
            files(claim, say, facts);
        }
        if (form.asks("claimThread")) {
            facts.put("claimThread", thread(claim, say, language));
        }
        if (form.asks("claimProposals")) {
            facts.put("claimProposals", proposals(claim, language));
        }
        said(claim, facts);
        var letter = claim.letter();
        var text = letter == null ? "" : letter.text();
        // A field takes the text as it is; where it is only read out it is shown as Markdown.
        facts.put("letterText", form.form().equals("phoneAnswer") ? Markdown.text(text) : text);
        facts.put("claimFailure", failure(claim, say));
        facts.put("claimUndelivered", unreached.said(claim, say, language));
        return facts;
    }

    private static String page(Claim claim) {
        return "/desk/claims/" + claim.id();
    }

    private String deadline(Claim claim, ClaimWords.In say, Language language) {
        return "**" + language.say("Ответить до ", "Answer by ")
                + line(say.day(claim.term().dueOn())) + "**, "
                + line(say.left(days.left(claim.term(), clock.instant())))
                + (claim.missedAt() == null
                        ? ""
                        : ". **" + language.say("Срок нарушен", "The deadline is missed") + "**")
                + " ([" + language.say("почему?", "why?") + "](" + page(claim) + "#days))";
    }

    private static String card(Claim claim, ClaimWords.In say, Language language) {
        var fields = claim.fields();
        var lines = new ArrayList<String>();
        lines.add("**" + line(fields.ownerName().isEmpty() ? "—" : fields.ownerName()) + "**");
        lines.add(join(line(claim.companyName()), line(fields.contractNumber())));
        lines.add(line(fields.contactPhone()));
        lines.add(join(line(say.incident(fields)), line(fields.specialist())));
        lines.add(
                fields.answerBy() == null
                        ? ""
                        : language.say("Ответить ", "Answer ")
                                + join(
                                        line(say.said(
                                                "claim.way." + fields.answerBy().code())),
                                        line(fields.answerTo(fields.answerBy()))));
        lines.add(
                claim.signature() == null
                        ? ""
                        : language.say("Подпись: ", "Signature: ")
                                + say.said(
                                        "claim.signature." + claim.signature().code()));
        var head = lines.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("\\\n"));
        return fields.substance().isEmpty() ? head : head + "\n\n" + Markdown.text(fields.substance());
    }

    private static String join(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + ", " + other;
    }

    private static String missing(Claim claim, ClaimWords.In say, Language language) {
        var missing = claim.missing();
        return missing.isEmpty()
                ? ""
                : "**" + language.say("Не хватает: ", "Missing: ")
                        + say.fields(missing.stream().map(field -> field.code()).toList()) + ".** "
                        + language.say("Срок ответа идёт всё равно.", "The days are counted all the same.");
    }

    private static String evidence(Claim claim, Language language) {
        return "[" + language.say("Материалы по претензии одним PDF", "All evidence as one PDF") + "](" + page(claim)
                + "/evidence.pdf)";
    }

    private static String letter(Claim claim, Language language) {
        var letter = claim.letter();
        if (letter == null) {
            return "";
        }
        var name = letter.isSigned()
                ? language.say("Ответ № ", "Answer no. ") + line(letter.number()) + " (PDF)"
                : language.say("Как письмо будет выглядеть (PDF)", "How the letter will look (PDF)");
        return "[" + name + "](" + page(claim) + "/letter.pdf)";
    }

    private static String tried(Claim claim, Language language) {
        return claim.callsTried() == 0
                ? ""
                : language.say("Не дозвонились, раз: ", "Times nobody answered: ")
                        + claim.callsTried()
                        + (claim.callsTried() < MOST_CALLS
                                ? language.say(
                                        ". После третьего раза ответ уйдёт официальным письмом.",
                                        ". After the third time the answer goes by official letter.")
                                : language.say(
                                        ". Поэтому ответ уходит официальным письмом.",
                                        ". That is why the answer goes by official letter."));
    }

    /** Why the answer did not reach the owner, as the log tells it last. */
    private String failure(Claim claim, ClaimWords.In say) {
        return claims.log(claim.id()).stream()
                .filter(fact -> FAILURES.contains(fact.kind()))
                .reduce((first, next) -> next)
                .map(fact -> "**" + line(say.fact(fact)) + "**")
                .orElse("");
    }

    private static String explanation(Claim claim, ClaimWords.In say) {
        var explanation = claim.explanation();
        return explanation == null
                ? ""
                : "**" + say.said(explanation.justified() ? "claim.justified" : "claim.unjustified") + "** ("
                        + line(say.who(explanation.by())) + ")\n\n" + Markdown.text(explanation.text());
    }

    private String decision(Claim claim, ClaimWords.In say, Language language) {
        var decision = claim.decision();
        if (decision == null) {
            return "";
        }
        var sum = decision.compensation().signum() == 0
                ? ""
                : ", " + say.said("claim.compensation") + " "
                        + line(desk.words(language).money(decision.compensation()));
        return "**" + say.said("claim.outcome." + decision.outcome().code()) + "**" + sum + " ("
                + line(say.who(decision.by())) + ")\n\n" + Markdown.text(decision.reasons());
    }

    private void files(Claim claim, ClaimWords.In say, Map<String, Object> facts) {
        var files = claims.files(claim.id());
        facts.put(
                "claimFiles",
                files.stream()
                        .map(file -> "- [" + line(file.name()) + "](" + page(claim) + "/files/" + file.id() + "), "
                                + say.said("claim.kind." + file.kind().name()))
                        .collect(Collectors.joining("\n")));
        facts.put(
                "signatureOptions",
                files.stream()
                        .filter(ClaimFormFacts::maySign)
                        .map(file -> Map.of("label", Markdown.oneLine(file.name()), "value", Long.toString(file.id())))
                        .toList());
        var signed = claim.signatureFile();
        facts.put("signatureFile", signed == null ? "" : Long.toString(signed));
    }

    private static boolean maySign(ClaimFile file) {
        return file.kind() == ClaimFile.Kind.SCAN || file.kind() == ClaimFile.Kind.SIGNATURE;
    }

    private String thread(Claim claim, ClaimWords.In say, Language language) {
        var all = claims.thread(claim.id());
        return all.subList(Math.max(0, all.size() - LETTERS), all.size()).stream()
                .map(message -> letter(message, say, language))
                .collect(Collectors.joining("\n\n---\n\n"));
    }

    private String letter(ClaimMessage message, ClaimWords.In say, Language language) {
        var isNote = message.direction() == ClaimMessage.Direction.NOTE;
        var head = "**" + line(isNote ? say.who(message.from()) : message.from()) + "**, "
                + line(desk.words(language).moment(message.at())) + ", "
                + say.said("claim.direction." + message.direction().name())
                + (message.stranger() ? " — **" + say.said("claim.stranger") + "**" : "");
        var text = message.text();
        return head + "\n\n"
                + Markdown.text(text.length() > LONGEST_LETTER ? text.substring(0, LONGEST_LETTER) + "…" : text);
    }

    private String proposals(Claim claim, Language language) {
        var lines = new ArrayList<String>();
        for (var visit : proposals.visits(claim, language)) {
            lines.add("- " + language.say("выезд по заявке № ", "visit of ticket no. ") + visit.ticket() + ", "
                    + line(desk.words(language).moment(visit.start())) + ": " + reasons(visit.reasons()));
        }
        for (var ticket : proposals.tickets(claim, language)) {
            lines.add("- № " + ticket.ticket() + " " + line(ticket.subject()) + ": " + reasons(ticket.reasons()));
        }
        return lines.isEmpty()
                ? ""
                : "**" + language.say("Похоже, это о них", "It seems to be about these") + "** (["
                        + language.say("связать на странице претензии", "link them on the claim’s page") + "]("
                        + page(claim) + "#about))\n\n" + String.join("\n", lines);
    }

    private static String reasons(List<String> reasons) {
        return line(String.join("; ", reasons));
    }

    /** What the fields begin with. */
    private static void said(Claim claim, Map<String, Object> facts) {
        facts.putAll(ClaimTyped.of(claim.fields()));
        facts.put(
                "signature", claim.signature() == null ? "" : claim.signature().code());
        facts.put("claimReason", claim.reason() == null ? "" : claim.reason().code());
    }
}
