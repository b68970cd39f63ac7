package org.zayavka.channel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.TicketId;

/** A message did not reach its recipients: refused for good, or bounced. */
public record MessageUndelivered(
        OutboxId message, @Nullable TicketId ticket, List<EmailAddress> recipients, String problem, Instant at) {}
