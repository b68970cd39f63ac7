package org.zayavka.channel;

import java.time.Instant;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;

/** A message as it came, byte for byte, before anybody read it. */
public record StoredMessage(InboxId id, String gate, EmailAddress mailbox, byte[] raw, Instant receivedAt) {}
