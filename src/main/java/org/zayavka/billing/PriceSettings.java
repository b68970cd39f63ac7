package org.zayavka.billing;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is charged, {@code zayavka.prices.*}.
 *
 * @param list number of the price list of work outside the contract (S3.9)
 * @param lateVisit its item of a visit that was not cancelled in time (S3.4)
 */
@Validated
@ConfigurationProperties("zayavka.prices")
record PriceSettings(
        @NotBlank @DefaultValue("3") String list,
        @NotBlank @DefaultValue("1.1") String lateVisit) {}
