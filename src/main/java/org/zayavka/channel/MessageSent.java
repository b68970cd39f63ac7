package org.zayavka.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.TicketId;

/** A message has left: the mail server took it for all its recipients. Some come back later all the same. */
public record MessageSent(OutboxId message, @Nullable TicketId ticket, Instant at) {}
