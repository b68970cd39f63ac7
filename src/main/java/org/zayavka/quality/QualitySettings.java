package org.zayavka.quality;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Ratings and quality calls, {@code zayavka.quality.*}.
 *
 * @param calendar in whose hours the quality officer phones
 * @param callAgainAfter working time after which somebody who was not reached is phoned again
 * @param callWithin working time after which a call that nobody made is dropped
 * @param attempts how often somebody is phoned who is not reached
 * @param badScore ratings up to this one, from 1 to 5, reach the head of the desk
 * @param badRecommendation on the phone recommendations up to this one, from 0 to 10, do so too
 */
@Validated
@ConfigurationProperties("zayavka.quality")
public record QualitySettings(
        @NotBlank @DefaultValue("workdays10to18") String calendar,
        @NotNull @DefaultValue("4h") Duration callAgainAfter,
        @NotNull @DefaultValue("80h") Duration callWithin,
        @DefaultValue("3") @Min(1) int attempts,
        @DefaultValue("2") @Min(1) @Max(4) int badScore,
        @DefaultValue("4") @Min(0) @Max(9) int badRecommendation) {}
