package org.zayavka.claim;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.FileId;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.Language;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;

/** The rows of claims, for reading. */
@Component
class ClaimRows {

    private final JdbcClient jdbc;

    ClaimRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Claim> find(ClaimId id) {
        return jdbc.sql("select * from desk.claim where number = :id")
                .param("id", id.value())
                .query(ClaimRows::claim)
                .optional();
    }

    Claim get(ClaimId id) {
        return find(id).orElseThrow(() -> new Refusal(
                "Претензии " + id + " нет. Проверьте номер.", "There is no claim " + id + ". Check the number."));
    }

    /**
     * The claim that came with this key. Whoever comes with it at the same moment waits.
     *
     * @throws Refusal when that claim says something else
     */
    Optional<Claim> ofKey(ClaimKey key) {
        if (key.value().isEmpty()) {
            return Optional.empty();
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 29))")
                .param("key", key.value())
                .query(row -> {});
        var known = jdbc.sql("select * from desk.claim where import_key = :key")
                .param("key", key.value())
                .query((row, i) -> new Known(claim(row, i), row.getString("import_content")))
                .optional();
        known.filter(it -> !it.content().equals(key.content())).ifPresent(ClaimRows::refuse);
        return known.map(Known::claim);
    }

    private record Known(Claim claim, String content) {}

    private static void refuse(Known known) {
        throw new Refusal(
                "С этим ключом уже пришла другая претензия, " + known.claim().id() + ". Пришлите эту с новым ключом.",
                "Another claim has come with this key, " + known.claim().id() + ". Send this one with a new key.");
    }

    List<Claim> open() {
        return jdbc.sql("select * from desk.claim where closed_at is null order by due_at, number")
                .query(ClaimRows::claim)
                .list();
    }

    List<Claim> ofTicket(TicketId ticket) {
        return jdbc.sql("""
                select claim.* from desk.claim join desk.claim_ticket link on link.claim = claim.number
                 where link.ticket = :ticket order by claim.number
                """)
                .param("ticket", ticket.number())
                .query(ClaimRows::claim)
                .list();
    }

    static Claim claim(ResultSet row, int index) throws SQLException {
        var mailbox = row.getString("mailbox");
        var data = new ClaimData(
                ClaimSource.ofCode(row.getString("source")).orElseThrow(),
                Language.ofCode(row.getString("language")),
                row.getTimestamp("arrived_at").toInstant(),
                row.getString("registered_by"),
                id(row, "inbox", InboxId::new),
                mailbox.isEmpty() ? null : new EmailAddress(mailbox),
                fields(row),
                term(row));
        data.state = ClaimState.valueOf(row.getString("state"));
        data.signature = ClaimSignature.ofCode(row.getString("signature")).orElse(null);
        data.signatureFile = id(row, "signature_file", Long::valueOf);
        data.reason = ClaimReason.ofCode(row.getString("reason")).orElse(null);
        data.contact = id(row, "contact", ContactId::new);
        data.company = id(row, "company", CompanyId::new);
        data.companyName = row.getString("company_name");
        data.contract = id(row, "contract", ContractId::new);
        data.askedAt = instant(row, "asked_at");
        data.acceptedAt = instant(row, "accepted_at");
        data.acknowledgedAt = instant(row, "acknowledged_at");
        data.explanation = explanation(row);
        data.decision = decision(row);
        data.letter = letter(row, data.decision != null);
        data.answerOutbox = id(row, "answer_outbox", OutboxId::new);
        data.callsTried = row.getInt("calls_tried");
        data.answer = answer(row);
        data.missedAt = instant(row, "missed_at");
        data.closedAt = instant(row, "closed_at");
        data.version = row.getInt("version");
        return new Claim(new ClaimId(row.getLong("number")), data);
    }

    private static ClaimFields fields(ResultSet row) throws SQLException {
        return new ClaimFields(
                row.getString("owner_name"),
                row.getString("contract_number"),
                row.getString("contact_phone"),
                row.getString("substance"),
                row.getObject("incident_from", LocalDate.class),
                row.getObject("incident_until", LocalDate.class),
                row.getString("specialist"),
                AnswerWay.ofCode(row.getString("answer_by")).orElse(null),
                row.getString("postal_address"),
                row.getString("fax"),
                EmailAddress.parse(row.getString("email")).orElse(null));
    }

    private static ClaimTerm term(ResultSet row) throws SQLException {
        var warnings = (Timestamp[]) row.getArray("warn_at").getArray();
        return new ClaimTerm(
                row.getObject("arrived_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("due_at").toInstant(),
                Arrays.stream(warnings).map(Timestamp::toInstant).toList());
    }

    private static @Nullable ClaimExplanation explanation(ResultSet row) throws SQLException {
        var at = instant(row, "explained_at");
        return at == null
                ? null
                : new ClaimExplanation(
                        row.getString("explanation"), row.getBoolean("justified"), row.getString("explained_by"), at);
    }

    private static @Nullable ClaimDecision decision(ResultSet row) throws SQLException {
        var at = instant(row, "decided_at");
        var compensation = row.getBigDecimal("compensation");
        return at == null
                ? null
                : new ClaimDecision(
                        ClaimOutcome.ofCode(row.getString("outcome")).orElseThrow(),
                        compensation == null ? BigDecimal.ZERO : compensation,
                        row.getString("decision_reasons"),
                        row.getString("decided_by"),
                        row.getBoolean("as_deputy"),
                        at);
    }

    private static @Nullable AnswerLetter letter(ResultSet row, boolean decided) throws SQLException {
        var paper = row.getString("letter_file");
        return decided
                ? new AnswerLetter(
                        row.getString("letter_number"),
                        row.getString("letter_text"),
                        row.getString("signed_by"),
                        row.getBoolean("signed_as_deputy"),
                        instant(row, "signed_at"),
                        paper == null ? null : new FileId(paper))
                : null;
    }

    private static @Nullable ClaimAnswer answer(ResultSet row) throws SQLException {
        var at = instant(row, "answered_at");
        return at == null
                ? null
                : new ClaimAnswer(
                        AnswerWay.ofCode(row.getString("answer_way")).orElseThrow(), row.getString("answer_proof"), at);
    }

    private static <T> @Nullable T id(ResultSet row, String column, LongFunction<T> of) throws SQLException {
        var id = row.getLong(column);
        return row.wasNull() ? null : of.apply(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
