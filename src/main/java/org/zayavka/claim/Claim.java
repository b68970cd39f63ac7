package org.zayavka.claim;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.FileId;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.Language;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.Refusal;

/** A written complaint (S3.10): what it says, how far it has come, how it was answered. */
public final class Claim {

    private final ClaimId id;
    final ClaimData data;

    Claim(ClaimId id, ClaimData data) {
        this.id = id;
        this.data = data;
    }

    void fill(ClaimFields fields) {
        refuseOver();
        data.fields = fields.orElse(data.fields);
    }

    void sign(ClaimSignature how, long file) {
        refuseOver();
        data.signature = how;
        data.signatureFile = file;
    }

    void about(@Nullable ClaimReason reason) {
        if (reason != null) {
            data.reason = reason;
        }
    }

    void ask(Instant now) {
        refuseOver();
        data.state = ClaimState.INCOMPLETE;
        data.askedAt = now;
    }

    void accept(Instant now) {
        refuseOver();
        data.state = ClaimState.REGISTERED;
        data.acceptedAt = now;
    }

    void acknowledge(Instant now) {
        data.acknowledgedAt = now;
    }

    void explain(ClaimExplanation explanation) {
        refuseOver();
        refuse(
                data.acceptedAt == null,
                "Секретарь ещё не проверил претензию " + id + ".",
                "The secretary has not checked claim " + id + " yet.");
        data.explanation = explanation;
        data.state = ClaimState.EXPLAINED;
    }

    void decide(ClaimDecision decision) {
        refuseOver();
        refuse(
                data.state != ClaimState.EXPLAINED && data.state != ClaimState.DECIDED,
                "По претензии " + id + " ещё нет объяснения руководителя.",
                "The head has not explained claim " + id + " yet.");
        refuseSigned();
        data.decision = decision;
        data.letter = null;
        data.state = ClaimState.DECIDED;
    }

    void edit(String text) {
        refuseOver();
        refuseSigned();
        refuse(
                data.decision == null,
                "По претензии " + id + " ещё нет решения.",
                "There is no decision on claim " + id + " yet.");
        data.letter = AnswerLetter.draft(text);
    }

    void sign(AnswerLetter letter) {
        refuseOver();
        refuseSigned();
        refuse(
                data.decision == null,
                "По претензии " + id + " ещё нет решения.",
                "There is no decision on claim " + id + " yet.");
        data.letter = letter;
    }

    void printed(FileId paper) {
        var letter = data.letter;
        data.letter = letter == null ? null : letter.printed(paper);
    }

    void send(OutboxId outbox) {
        refuseUnsigned();
        data.answerOutbox = outbox;
    }

    int tryToCall() {
        refuseUnsigned();
        return ++data.callsTried;
    }

    void answered(ClaimAnswer answer) {
        refuseUnsigned();
        data.answer = answer;
        data.state = ClaimState.ANSWERED;
        data.closedAt = answer.at();
    }

    /** The e-mail with the answer came back after all. */
    void notReached() {
        data.answerOutbox = null;
        data.answer = null;
        data.state = ClaimState.DECIDED;
        data.closedAt = null;
    }

    void dismiss(Instant now) {
        refuseOver();
        data.state = ClaimState.DISMISSED;
        data.closedAt = now;
    }

    void miss(Instant now) {
        if (data.missedAt == null) {
            data.missedAt = now;
        }
    }

    /** @return whether a deadline that was missed lies ahead again: then it was not missed after all */
    boolean move(ClaimTerm term, Instant now) {
        var missed = data.missedAt;
        data.term = term;
        data.missedAt = term.dueAt().isAfter(now) ? null : missed;
        return missed != null && data.missedAt == null;
    }

    /** @return whether a deadline that was missed by the wrong day lies ahead */
    boolean arrived(Instant at, ClaimTerm term, Instant now) {
        refuseOver();
        data.arrivedAt = at;
        return move(term, now);
    }

    void correct(ClaimFields fields) {
        refuseOver();
        data.fields = fields;
    }

    private void refuseOver() {
        refuse(data.closedAt != null, "Претензия " + id + " уже закрыта.", "Claim " + id + " is closed already.");
    }

    private void refuseSigned() {
        var letter = data.letter;
        refuse(
                letter != null && letter.isSigned(),
                "Ответ на претензию " + id + " уже подписан.",
                "The answer to claim " + id + " is signed already.");
    }

    private void refuseUnsigned() {
        var letter = data.letter;
        refuse(
                letter == null || !letter.isSigned(),
                "Ответ на претензию " + id + " ещё не подписан.",
                "The answer to claim " + id + " is not signed yet.");
    }

    private static void refuse(boolean wrong, String russian, String english) {
        if (wrong) {
            throw new Refusal(russian, english);
        }
    }

    public ClaimId id() {
        return id;
    }

    public ClaimState state() {
        return data.state;
    }

    public ClaimSource source() {
        return data.source;
    }

    public Language language() {
        return data.language;
    }

    /** When it came first. */
    public Instant arrivedAt() {
        return data.arrivedAt;
    }

    /** A login; empty for what came by itself. */
    public String registeredBy() {
        return data.registeredBy;
    }

    /** The letter it came with; absent unless it came by mail. */
    public @Nullable InboxId inbox() {
        return data.inbox;
    }

    /** Which of our mailboxes speaks for it; absent for the one of claims. */
    public @Nullable EmailAddress mailbox() {
        return data.mailbox;
    }

    public ClaimFields fields() {
        return data.fields;
    }

    /** What it still has to say, the signature included. */
    public Set<ClaimField> missing() {
        var missing = EnumSet.noneOf(ClaimField.class);
        missing.addAll(data.fields.missing());
        if (data.signature == null) {
            missing.add(ClaimField.SIGNATURE);
        }
        return missing;
    }

    public ClaimTerm term() {
        return data.term;
    }

    /** Absent until somebody has seen one. */
    public @Nullable ClaimSignature signature() {
        return data.signature;
    }

    /** The id of the file that carries the signature. */
    public @Nullable Long signatureFile() {
        return data.signatureFile;
    }

    /** Absent until the secretary has said it. */
    public @Nullable ClaimReason reason() {
        return data.reason;
    }

    public @Nullable ContactId contact() {
        return data.contact;
    }

    public @Nullable CompanyId company() {
        return data.company;
    }

    /** Empty for one that is not in the register. */
    public String companyName() {
        return data.companyName;
    }

    public @Nullable ContractId contract() {
        return data.contract;
    }

    /** When the owner was last asked for what was missing. */
    public @Nullable Instant askedAt() {
        return data.askedAt;
    }

    /** When the secretary had checked it. */
    public @Nullable Instant acceptedAt() {
        return data.acceptedAt;
    }

    /** When the owner was told its number and date. */
    public @Nullable Instant acknowledgedAt() {
        return data.acknowledgedAt;
    }

    public @Nullable ClaimExplanation explanation() {
        return data.explanation;
    }

    public @Nullable ClaimDecision decision() {
        return data.decision;
    }

    /** A draft from the decision on, signed later. */
    public @Nullable AnswerLetter letter() {
        return data.letter;
    }

    /** The e-mail that carries the answer; absent for other ways. */
    public @Nullable OutboxId answerOutbox() {
        return data.answerOutbox;
    }

    public @Nullable ClaimAnswer answer() {
        return data.answer;
    }

    /** How often somebody tried to reach the owner by phone. */
    public int callsTried() {
        return data.callsTried;
    }

    /** When the deadline passed without an answer. */
    public @Nullable Instant missedAt() {
        return data.missedAt;
    }

    /** When it was answered or dismissed. */
    public @Nullable Instant closedAt() {
        return data.closedAt;
    }

    /** Rises with each change. */
    public int version() {
        return data.version;
    }

    public boolean isOpen() {
        return data.closedAt == null;
    }

    /** The sum the director granted; zero before. */
    public BigDecimal compensation() {
        var decision = data.decision;
        return decision == null ? BigDecimal.ZERO : decision.compensation();
    }
}
