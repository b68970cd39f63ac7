package org.zayavka.intake;

import org.zayavka.shared.InboxId;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;

/** The steps of the reception, one per step of the process {@code receiveMessage}; each joins its transaction. */
public interface Intake {

    /**
     * If its reader can't read the letter, it is unreadable from now on and in this transaction: its original goes to
     * quarantine (complaint 2). A letter that reads is taken in as ever: it waited for the desk, not the desk for it.
     */
    void giveUpReading(InboxId letter);

    Facts read(InboxId letter);

    void markUndeliverable(InboxId letter, Verdict verdict);

    /** Keeps a letter without an answer. */
    void file(InboxId letter, Verdict verdict);

    void noteCopy(InboxId letter, Verdict verdict);

    /** @throws Refusal when a person named a ticket that can't take the letter */
    TicketId append(InboxId letter, Verdict verdict);

    /** @return what the person who reviews it sees on the task's card */
    HeldLetter hold(InboxId letter, Verdict verdict);

    /** The ticket will be registered with the department that the letter is for (S5.8). */
    void handOver(InboxId letter, Verdict verdict);

    TicketId register(InboxId letter, Verdict verdict);

    /** @param sender empty when the letter names none */
    record HeldLetter(String subject, String sender) {}
}
