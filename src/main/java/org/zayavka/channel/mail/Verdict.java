package org.zayavka.channel.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.zayavka.channel.CourierUnavailable;
import org.zayavka.channel.Handover;
import org.zayavka.channel.OwnReason;
import org.zayavka.shared.EmailAddress;

/**
 * Reads a mail server's no (RFC 5321, 4.2): 5xx to a recipient or to the letter is final, 4xx is for now. What
 * concerns ourselves, our login or our sender address, is never the letter's fault.
 */
final class Verdict {

    /** Closing down; login needed, too weak or wrong: for all letters, and an administrator can mend it. */
    private static final Set<Integer> SERVER_TROUBLE = Set.of(-1, 421, 454, 530, 534, 535, 538);

    private static final int TOO_LARGE = 552;

    private Verdict() {}

    static Handover of(SendFailedException answer, Map<String, EmailAddress> envelope) {
        var sent = sent(answer);
        var byAddress = byAddress(answer);
        var accepted = new ArrayList<EmailAddress>();
        var refused = new LinkedHashMap<EmailAddress, String>();
        var deferred = new LinkedHashMap<EmailAddress, String>();
        envelope.forEach((wire, address) -> {
            var own = byAddress.get(wire);
            if (sent.contains(wire)) {
                accepted.add(address);
            } else if (own != null) {
                (final5xx(own.getReturnCode()) ? refused : deferred).put(address, words(own));
            } else {
                (refusesLetter(answer) ? refused : deferred).put(address, words(answer));
            }
        });
        return new Handover(List.copyOf(accepted), refused, deferred);
    }

    private static boolean refusesLetter(SendFailedException answer) {
        if (!(answer instanceof SMTPSendFailedException reply)) {
            return false;
        }
        var code = reply.getReturnCode();
        if (SERVER_TROUBLE.contains(code)) {
            throw new CourierUnavailable(words(answer), answer);
        }
        var command = reply.getCommand() == null ? "" : reply.getCommand();
        return command.startsWith("MAIL") ? code == TOO_LARGE : final5xx(code);
    }

    private static boolean final5xx(int code) {
        return code >= 500 && code < 600;
    }

    private static Map<String, SMTPAddressFailedException> byAddress(MessagingException answer) {
        var found = new LinkedHashMap<String, SMTPAddressFailedException>();
        for (@Nullable Exception next = answer;
                next instanceof MessagingException reply;
                next = reply.getNextException()) {
            if (reply instanceof SMTPAddressFailedException refusal) {
                found.put(refusal.getAddress().getAddress(), refusal);
            }
        }
        return found;
    }

    private static List<String> sent(SendFailedException answer) {
        Address @Nullable [] sent = answer.getValidSentAddresses();
        var found = new ArrayList<String>();
        if (sent != null) {
            for (var address : sent) {
                found.add(((InternetAddress) address).getAddress());
            }
        }
        return found;
    }

    private static String words(MessagingException answer) {
        var words = answer.getMessage();
        return words == null ? OwnReason.NO_WORD.mark() : Wire.line(words);
    }
}
