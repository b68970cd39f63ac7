package org.zayavka.figures;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The managers' figures.
 *
 * @param delay how long after a ticket's fact the figures may lag behind it
 * @param batch how many facts are taken at once
 * @param rebuild makes all figures anew from the tickets' facts when the desk starts
 */
@Validated
@ConfigurationProperties("zayavka.figures")
record FigureSettings(
        @DefaultValue("3s") @NotNull Duration delay,
        @DefaultValue("1000") @Min(1) int batch,
        @DefaultValue("false") boolean rebuild) {}
