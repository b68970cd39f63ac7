package org.zayavka.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zayavka.shared.EmailAddress;

/**
 * Tells whether an address is one that was erased, without keeping it: HMAC-SHA256 (RFC 2104) with the desk's secret.
 * Without the secret the hash of an address can't be guessed by trying addresses.
 */
@Component
class PersonKey {

    private final SecretKeySpec key;

    PersonKey(@Value("${zayavka.secret}") String secret) {
        this.key = new SecretKeySpec(("privacy:" + secret).getBytes(UTF_8), "HmacSHA256");
    }

    String of(EmailAddress address) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(address.value().getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
