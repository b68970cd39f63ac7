package org.zayavka.claim;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Refusal;

/** Writes the rows of claims. */
@Component
class ClaimWriter {

    private final JdbcClient jdbc;

    ClaimWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Claim add(NewClaim claim, ClaimTerm term) {
        var data = new ClaimData(claim, term);
        var columns = columns(data);
        columns.put("source", claim.source().code());
        columns.put("language", claim.language().code());
        columns.put("registeredBy", claim.by());
        columns.put("key", claim.key().value());
        columns.put("keyContent", claim.key().content());
        columns.put("inbox", claim.inbox() == null ? null : claim.inbox().value());
        columns.put("mailbox", claim.mailbox() == null ? "" : claim.mailbox().value());
        var number = jdbc.sql("""
                insert into desk.claim (state, source, language, arrived_at, arrived_on, due_on, due_at, warn_at,
                    registered_by, import_key, import_content, inbox, mailbox, owner_name, contract_number, contact_phone,
                    substance, incident_from, incident_until, specialist, answer_by, postal_address, fax, email)
                values (:state, :source, :language, :arrivedAt, :arrivedOn, :dueOn, :dueAt, :warnAt::timestamptz[],
                    :registeredBy, :key, :keyContent, :inbox, :mailbox, :ownerName, :contractNumber, :contactPhone,
                    :substance, :incidentFrom::date, :incidentUntil::date, :specialist, :answerBy, :postalAddress, :fax, :email)
                returning number
                """).params(columns).query(Long.class).single();
        return new Claim(new ClaimId(number), data);
    }

    /** @throws Refusal when somebody else has changed it since it was read */
    void save(Claim claim) {
        var columns = columns(claim.data);
        columns.put("number", claim.id().value());
        var changed = jdbc.sql("""
                update desk.claim
                   set arrived_at = :arrivedAt, arrived_on = :arrivedOn, state = :state, due_on = :dueOn, due_at = :dueAt,
                       warn_at = :warnAt::timestamptz[],
                       owner_name = :ownerName, contract_number = :contractNumber, contact_phone = :contactPhone,
                       substance = :substance, incident_from = :incidentFrom::date,
                       incident_until = :incidentUntil::date, specialist = :specialist, answer_by = :answerBy,
                       postal_address = :postalAddress, fax = :fax, email = :email, signature = :signature,
                       signature_file = :signatureFile::bigint, reason = :reason, contact = :contact::bigint,
                       company = :company::bigint, company_name = :companyName, contract = :contract::bigint,
                       asked_at = :askedAt, accepted_at = :acceptedAt, acknowledged_at = :acknowledgedAt,
                       explanation = :explanation, justified = :justified::boolean, explained_by = :explainedBy,
                       explained_at = :explainedAt, outcome = :outcome, compensation = :compensation,
                       decision_reasons = :decisionReasons, decided_by = :decidedBy, as_deputy = :asDeputy,
                       decided_at = :decidedAt, letter_number = :letterNumber, letter_text = :letterText,
                       letter_file = :letterFile, signed_by = :signedBy, signed_as_deputy = :signedAsDeputy,
                       signed_at = :signedAt,
                       answer_way = :answerWay, answer_outbox = :answerOutbox::bigint, answer_proof = :answerProof,
                       calls_tried = :callsTried, answered_at = :answeredAt, missed_at = :missedAt,
                       closed_at = :closedAt, version = version + 1
                 where number = :number and version = :version
                """).params(columns).update();
        if (changed == 0) {
            throw new Refusal(
                    "Претензию " + claim.id() + " только что изменили. Обновите страницу и повторите.",
                    "Claim " + claim.id() + " has just been changed. Reload and try again.");
        }
        claim.data.version++;
    }

    private static Map<String, @Nullable Object> columns(ClaimData data) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("state", data.state.name());
        columns.put("version", data.version);
        columns.put("arrivedAt", Timestamp.from(data.arrivedAt));
        columns.put("arrivedOn", data.term.arrivedOn());
        columns.put("dueOn", data.term.dueOn());
        columns.put("dueAt", Timestamp.from(data.term.dueAt()));
        columns.put("warnAt", data.term.warnAt().stream().map(Instant::toString).toArray(String[]::new));
        columns.put("signature", data.signature == null ? "" : data.signature.code());
        columns.put("signatureFile", data.signatureFile);
        columns.put("reason", data.reason == null ? "" : data.reason.code());
        columns.put("contact", data.contact == null ? null : data.contact.value());
        columns.put("company", data.company == null ? null : data.company.value());
        columns.put("companyName", data.companyName);
        columns.put("contract", data.contract == null ? null : data.contract.value());
        columns.put("askedAt", timestamp(data.askedAt));
        columns.put("acceptedAt", timestamp(data.acceptedAt));
        columns.put("acknowledgedAt", timestamp(data.acknowledgedAt));
        columns.put("answerOutbox", data.answerOutbox == null ? null : data.answerOutbox.value());
        columns.put("callsTried", data.callsTried);
        columns.put("missedAt", timestamp(data.missedAt));
        columns.put("closedAt", timestamp(data.closedAt));
        putFields(columns, data.fields);
        putWork(columns, data);
        putAnswer(columns, data);
        return columns;
    }

    private static void putFields(Map<String, @Nullable Object> columns, ClaimFields fields) {
        var way = fields.answerBy();
        columns.put("ownerName", fields.ownerName());
        columns.put("contractNumber", fields.contractNumber());
        columns.put("contactPhone", fields.contactPhone());
        columns.put("substance", fields.substance());
        columns.put("incidentFrom", fields.incidentFrom());
        columns.put("incidentUntil", fields.incidentUntil());
        columns.put("specialist", fields.specialist());
        columns.put("answerBy", way == null ? "" : way.code());
        columns.put("postalAddress", fields.postalAddress());
        columns.put("fax", fields.fax());
        columns.put("email", fields.answerTo(AnswerWay.EMAIL));
    }

    private static void putWork(Map<String, @Nullable Object> columns, ClaimData data) {
        var explanation = data.explanation;
        columns.put("explanation", explanation == null ? "" : explanation.text());
        columns.put("justified", explanation == null ? null : explanation.justified());
        columns.put("explainedBy", explanation == null ? "" : explanation.by());
        columns.put("explainedAt", explanation == null ? null : timestamp(explanation.at()));
        var decision = data.decision;
        columns.put("outcome", decision == null ? "" : decision.outcome().code());
        columns.put("compensation", decision == null ? BigDecimal.ZERO : decision.compensation());
        columns.put("decisionReasons", decision == null ? "" : decision.reasons());
        columns.put("decidedBy", decision == null ? "" : decision.by());
        columns.put("asDeputy", decision != null && decision.asDeputy());
        columns.put("decidedAt", decision == null ? null : timestamp(decision.at()));
    }

    private static void putAnswer(Map<String, @Nullable Object> columns, ClaimData data) {
        var letter = data.letter;
        var paper = letter == null ? null : letter.paper();
        columns.put("letterNumber", letter == null ? "" : letter.number());
        columns.put("letterText", letter == null ? "" : letter.text());
        columns.put("letterFile", paper == null ? null : paper.sha256());
        columns.put("signedBy", letter == null ? "" : letter.by());
        columns.put("signedAsDeputy", letter != null && letter.asDeputy());
        columns.put("signedAt", letter == null ? null : timestamp(letter.signedAt()));
        var answer = data.answer;
        columns.put("answerWay", answer == null ? "" : answer.way().code());
        columns.put("answerProof", answer == null ? "" : answer.proof());
        columns.put("answeredAt", answer == null ? null : timestamp(answer.at()));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
