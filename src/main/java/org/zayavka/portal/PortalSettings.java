package org.zayavka.portal;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The customers' pages, {@code zayavka.portal.*}.
 *
 * @param linkLives how long after its end a visit's page still opens
 * @param slots how many other times it offers
 * @param perMinute how many wrong links one sender may try within a minute
 */
@Validated
@ConfigurationProperties("zayavka.portal")
record PortalSettings(
        @NotNull @DefaultValue("7d") Duration linkLives,
        @DefaultValue("12") @Min(1) int slots,
        @DefaultValue("20") @Min(1) int perMinute) {}
