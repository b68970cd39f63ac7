package org.zayavka.intake;

import org.jspecify.annotations.Nullable;
import org.zayavka.channel.IncomingMessage;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.customer.Identification;
import org.zayavka.shared.EmailAddress;

/**
 * A letter on the reception's desk, with all that was found out about it.
 *
 * @param readable false when only the original is of use
 * @param givenUp whether earlier attempts failed: nothing but the quarantine is tried any more
 * @param mailbox through which it came
 * @param answers the ticket it answers
 * @param who its sender, by the address alone (S5.1)
 */
record Letter(
        IncomingMessage message,
        boolean readable,
        boolean givenUp,
        Mailbox mailbox,
        SubjectLine subject,
        Answers answers,
        Identification who) {

    @Nullable
    EmailAddress sender() {
        return message.from() == null ? null : message.from().address();
    }

    /** What the sender wrote; the whole text when a request consists of what was forwarded. */
    String words() {
        var own = message.ownText();
        return own.isBlank() && answers.ticket() == null ? message.text() : own;
    }

    /** Marked so, in the subject or in its first lines (S1.3). */
    boolean declaresUrgency() {
        return readable && (message.urgent() || OpeningWords.declareUrgency(message.ownText()));
    }

    /** Whether line 1 can tell from it what is asked, be it only by a subject or a picture; who asks may be unknown. */
    boolean tellsSomething() {
        return readable && (message.from() != null || holdsSomething());
    }

    private boolean holdsSomething() {
        return !message.subject().isBlank()
                || !message.text().isBlank()
                || !message.html().isBlank()
                || !message.files().isEmpty();
    }

    Letter withDepartment(String department) {
        var handedOver = new Mailbox(mailbox.address(), department, mailbox.prefix(), mailbox.name(), mailbox.nameEn());
        return new Letter(message, readable, givenUp, handedOver, subject, answers, who);
    }
}
