package org.zayavka.quality;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zayavka.shared.SecretSettings;
import org.zayavka.shared.Signature;
import org.zayavka.shared.TicketId;

/** What lets a requester rate a ticket without a login: its number, signed (RFC 2104). Nothing of it is stored. */
@Component
public class RatingLinks {

    private static final Pattern TOKEN = Pattern.compile("([1-9]\\d{0,17})-([0-9a-f]{24})");

    private final Signature signature;

    RatingLinks(SecretSettings settings) {
        signature = new Signature(settings.secret());
    }

    public String token(TicketId ticket) {
        return ticket + "-" + signature.of(signed(ticket));
    }

    /** Which ticket a token lets rate; empty for what we did not sign. */
    public Optional<TicketId> verify(String token) {
        var parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var ticket = new TicketId(Long.parseLong(parts.group(1)));
        return signature.matches(signed(ticket), parts.group(2)) ? Optional.of(ticket) : Optional.empty();
    }

    /** A link of a visit must not open a rating. */
    private static String signed(TicketId ticket) {
        return "rating " + ticket;
    }
}
