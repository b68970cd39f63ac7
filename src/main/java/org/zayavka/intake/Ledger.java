package org.zayavka.intake;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.intake.IntakeRecord.Outcome;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.TicketId;

/** Enters what became of a letter; with a person's decision the row of the held letter is brought to its end. */
@Component
class Ledger {

    private final IntakeRecordsInDatabase records;
    private final Copies copies;
    private final Clock clock;

    Ledger(IntakeRecordsInDatabase records, Copies copies, Clock clock) {
        this.records = records;
        this.copies = copies;
        this.clock = clock;
    }

    void enter(Letter letter, Verdict verdict, Outcome outcome, @Nullable TicketId ticket) {
        enter(letter, verdict, outcome, ticket, null);
        if (ticket != null && verdict.review() != null) {
            copies.follow(letter, ticket);
        }
    }

    void enter(Letter letter, Verdict verdict, Outcome outcome, @Nullable TicketId ticket, @Nullable InboxId copyOf) {
        var review = verdict.review();
        records.write(new IntakeRecord(
                letter.message().id(),
                letter.message().mailbox(),
                letter.mailbox().department(),
                letter.message().messageId(),
                letter.sender(),
                letter.message().subject(),
                verdict.kind(),
                verdict.reason(),
                letter.answers().proof(),
                letter.answers().role(),
                letter.answers().ticket(),
                outcome,
                ticket,
                copyOf,
                review == null ? "" : review.by(),
                review == null ? "" : review.note(),
                clock.instant()));
    }
}
