package org.zayavka.channel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Courier;
import org.zayavka.channel.CourierUnavailable;
import org.zayavka.channel.Handover;
import org.zayavka.channel.OutgoingMessage;
import org.zayavka.channel.OwnReason;
import org.zayavka.shared.EmailAddress;

/** Hands letters to our mail server; without a configured server it does not exist and letters wait. */
@Component
@ConditionalOnProperty("zayavka.mail.smtp.host")
class SmtpGate implements Courier {

    private final SmtpConnections connections;
    private final LetterWriter writer;

    SmtpGate(SmtpConnections connections, LetterWriter writer) {
        this.connections = connections;
        this.writer = writer;
    }

    @Override
    public Handover hand(OutgoingMessage message, String messageId, List<EmailAddress> recipients) {
        var envelope = new LinkedHashMap<String, EmailAddress>();
        var refused = new LinkedHashMap<EmailAddress, String>();
        for (var recipient : recipients) {
            recipient
                    .onTheWire()
                    .ifPresentOrElse(
                            ascii -> envelope.put(ascii, recipient),
                            () -> refused.put(recipient, OwnReason.UNKNOWN_LETTERS.mark()));
        }
        if (envelope.isEmpty()) {
            return new Handover(List.of(), refused, Map.of());
        }
        var handover = send(write(message, messageId), envelope);
        refused.putAll(handover.refused());
        return new Handover(handover.accepted(), refused, handover.deferred());
    }

    @Override
    public void rest() {
        connections.closeAll();
    }

    private SMTPMessage write(OutgoingMessage message, String messageId) {
        try {
            return writer.write(connections.session(), message, messageId);
        } catch (MessagingException problem) {
            throw new IllegalStateException("the letter can't be written: " + problem.getMessage(), problem);
        }
    }

    private Handover send(SMTPMessage letter, Map<String, EmailAddress> envelope) {
        var connection = connections.take();
        try {
            connection.transport().sendMessage(letter, addresses(envelope));
            connections.giveBack(connection);
            return new Handover(List.copyOf(envelope.values()), Map.of(), Map.of());
        } catch (SendFailedException answer) {
            connections.giveBack(connection);
            return Verdict.of(answer, envelope);
        } catch (MessagingException lost) {
            connections.close(connection);
            throw new CourierUnavailable(OwnReason.CONNECTION_BROKE.with(String.valueOf(lost.getMessage())), lost);
        } catch (RuntimeException | Error problem) {
            connections.close(connection);
            throw problem;
        }
    }

    private static InternetAddress[] addresses(Map<String, EmailAddress> envelope) {
        return envelope.keySet().stream()
                .map(address -> Wire.named(address, ""))
                .toArray(InternetAddress[]::new);
    }
}
