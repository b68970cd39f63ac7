package org.zayavka.visit;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zayavka.shared.SecretSettings;
import org.zayavka.shared.Signature;

/** What opens a visit's page to its customer without a login: its number, signed (RFC 2104). */
@Component
public class VisitLinks {

    private static final Pattern TOKEN = Pattern.compile("([1-9]\\d{0,17})-([0-9a-f]{24})");

    private final Signature signature;

    VisitLinks(SecretSettings settings) {
        signature = new Signature(settings.secret());
    }

    public String token(VisitId visit) {
        return visit + "-" + signature.of(signed(visit));
    }

    /** Whose page a token opens; empty for what we did not sign. */
    public Optional<VisitId> verify(String token) {
        var parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var visit = new VisitId(Long.parseLong(parts.group(1)));
        return signature.matches(signed(visit), parts.group(2)) ? Optional.of(visit) : Optional.empty();
    }

    private static String signed(VisitId visit) {
        return "visit " + visit;
    }
}
