package org.zayavka.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.TicketId;

/**
 * What a ticket is registered from.
 *
 * @param mailbox our own address, from which it is answered
 * @param participants addresses in copy, who may reply too (watchers)
 * @param follows the closed ticket whose reply this is
 * @param quarantine whether the letter could not be read and only the original is of use (complaint 2)
 * @param wantsVisit whether its work begins with a field visit: that has been agreed with who asks (S3.8)
 */
public record NewTicket(
        String subject,
        String department,
        EmailAddress mailbox,
        Requester requester,
        List<EmailAddress> participants,
        boolean declaredUrgent,
        @Nullable TicketId follows,
        boolean quarantine,
        Instant arrivedAt,
        NewMessage first,
        boolean wantsVisit) {

    /** A ticket of which nobody knows yet whether it takes a visit. */
    public NewTicket(
            String subject,
            String department,
            EmailAddress mailbox,
            Requester requester,
            List<EmailAddress> participants,
            boolean declaredUrgent,
            @Nullable TicketId follows,
            boolean quarantine,
            Instant arrivedAt,
            NewMessage first) {
        this(
                subject,
                department,
                mailbox,
                requester,
                participants,
                declaredUrgent,
                follows,
                quarantine,
                arrivedAt,
                first,
                false);
    }
}
