package org.zayavka.channel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.Signature;
import org.zayavka.shared.TicketId;

/**
 * Message-IDs that prove a reply is to a letter of ours: {@code <t{ticket}.o{outbox id}.{signature}@{domain}>}. Made
 * from the row alone, so that a second copy carries the same; t0 stands for mail that belongs to no ticket.
 */
class MessageIds {

    private static final Pattern OURS =
            Pattern.compile("<t(0|[1-9]\\d{0,17})\\.o([1-9]\\d{0,17})\\.([0-9a-f]{24})@[^@<>\\s]+>");

    private final Signature signature;

    MessageIds(Signature signature) {
        this.signature = signature;
    }

    String give(@Nullable TicketId ticket, OutboxId id, String domain) {
        var subject = "t" + (ticket == null ? 0 : ticket.number()) + ".o" + id.value();
        return "<" + subject + "." + signature.of("message-id " + subject) + "@" + domain + ">";
    }

    /** Whom a Message-ID belongs to; empty unless we gave it. Some servers on the way change the case. */
    Optional<Own> verify(String messageId) {
        var ours = OURS.matcher(messageId.strip().toLowerCase(Locale.ROOT));
        if (!ours.matches()) {
            return Optional.empty();
        }
        var subject = "t" + ours.group(1) + ".o" + ours.group(2);
        if (!signature.matches("message-id " + subject, ours.group(3))) {
            return Optional.empty();
        }
        var ticket = Long.parseLong(ours.group(1));
        return Optional.of(
                new Own(ticket == 0 ? null : new TicketId(ticket), new OutboxId(Long.parseLong(ours.group(2)))));
    }

    record Own(@Nullable TicketId ticket, OutboxId id) {}
}
