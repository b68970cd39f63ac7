package org.zayavka.intake;

import java.util.List;
import java.util.Optional;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.TicketId;

/** What became of the letters, for those who look after the desk. */
public interface IntakeRecords {

    Optional<IntakeRecord> of(InboxId letter);

    /** The letters that ended in a ticket, the oldest first. */
    List<IntakeRecord> ofTicket(TicketId ticket);

    /** The newest letters with an outcome, the newest first. */
    List<IntakeRecord> latest(IntakeRecord.Outcome outcome, int limit);
}
