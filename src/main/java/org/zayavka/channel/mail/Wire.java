package org.zayavka.channel.mail;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zayavka.shared.EmailAddress;

/** What may stand in a header: nothing that a sender wrote can begin another header (CWE-93). */
final class Wire {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,500}>");
    private static final int MOST_REFERENCES = 20;

    private Wire() {}

    static InternetAddress named(String address, String name) {
        try {
            var named = new InternetAddress();
            named.setAddress(address);
            if (!name.isBlank()) {
                named.setPersonal(line(name), StandardCharsets.UTF_8.name());
            }
            return named;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static InternetAddress[] addresses(List<EmailAddress> addresses) {
        return addresses.stream()
                .map(EmailAddress::onTheWire)
                .flatMap(Optional::stream)
                .map(address -> named(address, ""))
                .toArray(InternetAddress[]::new);
    }

    /** Text that stays on its line. */
    static String line(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    static Optional<String> messageId(String messageId) {
        var stripped = messageId.strip();
        return MESSAGE_ID.matcher(stripped).matches() ? Optional.of(stripped) : Optional.empty();
    }

    /** The first and the nearest of a long conversation (RFC 5322, 3.6.4 lets us leave out the middle). */
    static List<String> references(List<String> messageIds) {
        var usable = messageIds.stream()
                .filter(Objects::nonNull)
                .map(Wire::messageId)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (usable.size() <= MOST_REFERENCES) {
            return usable;
        }
        var some = new ArrayList<String>();
        some.add(usable.get(0));
        some.addAll(usable.subList(usable.size() - MOST_REFERENCES + 1, usable.size()));
        return some;
    }
}
