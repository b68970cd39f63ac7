package org.zayavka.channel;

import java.util.List;
import java.util.Map;
import org.zayavka.shared.EmailAddress;

/**
 * What became of a message, for each recipient.
 *
 * @param accepted the mail server took it for them
 * @param refused it never will, with its words
 * @param deferred it may later, with its words
 */
public record Handover(
        List<EmailAddress> accepted, Map<EmailAddress, String> refused, Map<EmailAddress, String> deferred) {

    static final Handover NOTHING = new Handover(List.of(), Map.of(), Map.of());
}
