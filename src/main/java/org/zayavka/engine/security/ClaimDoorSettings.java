package org.zayavka.engine.security;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the door for claims, {@code zayavka.claims.api.*}.
 *
 * @param secret at least 32 characters that a program sends with the claims it brings ({@code Authorization: Bearer
 *     …}); without it none can
 */
@Validated
@ConfigurationProperties("zayavka.claims.api")
record ClaimDoorSettings(
        @DefaultValue("") @Pattern(regexp = "|\\S{32,}") String secret) {

    @Override
    public String toString() {
        return "ClaimDoorSettings[secret=…]";
    }
}
