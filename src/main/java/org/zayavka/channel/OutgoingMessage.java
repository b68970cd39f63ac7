package org.zayavka.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.TicketId;

/**
 * A message to be sent.
 *
 * @param ticket whose messages keep their order; absent for mail that belongs to no ticket
 * @param letter which letter it is (e.g. {@code confirmation}), for people who look at the outbox
 * @param from our own mailbox
 * @param fromName the name of the desk
 * @param text plain text, complete by itself
 * @param html the same as HTML
 * @param inReplyTo the Message-ID it answers, with angle brackets
 * @param references Message-IDs of the conversation, the oldest first
 * @param automatic whether no person wrote it (RFC 3834: auto-replied)
 */
public record OutgoingMessage(
        @Nullable TicketId ticket,
        String letter,
        EmailAddress from,
        String fromName,
        List<EmailAddress> to,
        List<EmailAddress> cc,
        String subject,
        String text,
        String html,
        @Nullable String inReplyTo,
        List<String> references,
        List<OutgoingFile> files,
        boolean automatic) {}
