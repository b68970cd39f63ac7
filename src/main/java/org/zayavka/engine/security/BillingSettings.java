package org.zayavka.engine.security;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the way for balances, {@code zayavka.billing.*}.
 *
 * @param secret at least 32 characters that the billing program sends with its balances ({@code Authorization: Bearer …});
 *     without it nobody can send any
 */
@Validated
@ConfigurationProperties("zayavka.billing")
record BillingSettings(
        @DefaultValue("") @Pattern(regexp = "|\\S{32,}") String secret) {

    @Override
    public String toString() {
        return "BillingSettings[secret=…]";
    }
}
