package org.zayavka.channel;

import org.jspecify.annotations.Nullable;
import org.zayavka.shared.EmailAddress;

/**
 * What a delivery status says (RFC 3464).
 *
 * @param recipient the address that could not be reached
 * @param messageId the Message-ID of our letter, with its angle brackets, where the report carries it
 * @param status the enhanced status code (RFC 3463), e.g. {@code 5.1.1}; empty when not told
 * @param permanent whether trying again is useless
 * @param diagnosis the words of the remote server
 */
public record Bounce(
        @Nullable EmailAddress recipient,
        @Nullable String messageId,
        String status,
        boolean permanent,
        String diagnosis) {}
