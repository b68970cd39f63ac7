package org.zayavka.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.Language;
import org.zayavka.shared.OutboxId;

/** What a claim consists of; only {@link Claim} changes it. */
final class ClaimData {

    final ClaimSource source;
    final Language language;
    Instant arrivedAt;
    final String registeredBy;

    @Nullable
    final InboxId inbox;

    @Nullable
    final EmailAddress mailbox;

    ClaimState state = ClaimState.REGISTERED;
    ClaimFields fields;
    ClaimTerm term;

    @Nullable
    ClaimSignature signature;

    @Nullable
    Long signatureFile;

    @Nullable
    ClaimReason reason;

    @Nullable
    ContactId contact;

    @Nullable
    CompanyId company;

    String companyName = "";

    @Nullable
    ContractId contract;

    @Nullable
    Instant askedAt;

    @Nullable
    Instant acceptedAt;

    @Nullable
    Instant acknowledgedAt;

    @Nullable
    ClaimExplanation explanation;

    @Nullable
    ClaimDecision decision;

    @Nullable
    AnswerLetter letter;

    @Nullable
    OutboxId answerOutbox;

    @Nullable
    ClaimAnswer answer;

    int callsTried;

    @Nullable
    Instant missedAt;

    @Nullable
    Instant closedAt;

    int version;

    ClaimData(NewClaim from, ClaimTerm term) {
        this(
                from.source(),
                from.language(),
                from.arrivedAt(),
                from.by(),
                from.inbox(),
                from.mailbox(),
                from.fields(),
                term);
    }

    ClaimData(
            ClaimSource source,
            Language language,
            Instant arrivedAt,
            String registeredBy,
            @Nullable InboxId inbox,
            @Nullable EmailAddress mailbox,
            ClaimFields fields,
            ClaimTerm term) {
        this.source = source;
        this.language = language;
        this.arrivedAt = arrivedAt;
        this.registeredBy = registeredBy;
        this.inbox = inbox;
        this.mailbox = mailbox;
        this.fields = fields;
        this.term = term;
    }
}
