package org.zayavka.shared;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address of a mailbox without a name, trimmed and in lower case, so that equal addresses are equal. */
public record EmailAddress(String value) {

    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,253}");
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address: " + value);
        }
    }

    public static Optional<EmailAddress> parse(String text) {
        try {
            return Optional.of(new EmailAddress(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** As SMTP takes it; empty when it would need SMTPUTF8 (RFC 6531), which few servers speak. */
    public Optional<String> onTheWire() {
        try {
            var ascii = value.substring(0, value.lastIndexOf('@') + 1) + IDN.toASCII(domain());
            return PRINTABLE.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
