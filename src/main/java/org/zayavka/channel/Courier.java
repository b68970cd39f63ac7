package org.zayavka.channel;

import java.util.List;
import org.zayavka.shared.EmailAddress;

/** A gate's way out. Called with the outbox row locked; a second call for the same row is a second attempt. */
public interface Courier {

    /**
     * @param messageId always the same for the same message
     * @param recipients whom to give it to: those of the message who have not got it yet
     * @throws CourierUnavailable when nothing at all can be sent now
     */
    Handover hand(OutgoingMessage message, String messageId, List<EmailAddress> recipients);

    /** Nothing is waiting: connections may be closed. */
    default void rest() {}
}
