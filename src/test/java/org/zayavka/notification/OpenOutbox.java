package org.zayavka.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.zayavka.channel.Bounce;
import org.zayavka.channel.Delivery;
import org.zayavka.channel.Outbox;
import org.zayavka.channel.OutgoingMessage;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.TicketId;

/** An outbox one can look into; nothing leaves it. */
@NullUnmarked
final class OpenOutbox implements Outbox {

    final List<OutgoingMessage> letters = new ArrayList<>();

    OutgoingMessage last() {
        return letters.get(letters.size() - 1);
    }

    @Override
    public OutboxId put(OutgoingMessage message) {
        letters.add(message);
        return new OutboxId(letters.size());
    }

    @Override
    public OutboxId putForStaff(OutgoingMessage message) {
        return put(message);
    }

    @Override
    public OutboxId putAtOnce(OutgoingMessage message) {
        return put(message);
    }

    @Override
    public String messageIdOf(OutboxId id, OutgoingMessage message) {
        return "<t" + message.ticket() + ".o" + id + "@zayavka.example>";
    }

    @Override
    public List<Delivery> ofTicket(TicketId ticket) {
        return List.of();
    }

    @Override
    public Optional<TicketId> ticketOf(String messageId) {
        return Optional.empty();
    }

    @Override
    public Optional<TicketId> bounced(Bounce bounce) {
        return Optional.empty();
    }

    @Override
    public void sendAgain(OutboxId id) {}
}
