package org.zayavka.shared;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What proves that something is ours.
 *
 * @param secret at least 32 characters that nobody else knows, equal on all nodes; who changes it makes replies to
 *     older letters look like a stranger's
 */
@Validated
@ConfigurationProperties("zayavka")
public record SecretSettings(@NotNull @Size(min = 32) String secret) {

    /** The secret is never printed. */
    @Override
    public String toString() {
        return "SecretSettings[secret=…]";
    }
}
