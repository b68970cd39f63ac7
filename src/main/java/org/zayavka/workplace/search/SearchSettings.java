package org.zayavka.workplace.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The agents' search and what they do with many tickets at once.
 *
 * @param delay how long after it was written a letter may be missing from the search
 * @param batch how many entries are taken into the index at once
 * @param rebuild makes the whole index anew when the desk starts
 * @param mostAtOnce how many tickets one action takes at most
 */
@Validated
@ConfigurationProperties("zayavka.search")
record SearchSettings(
        @DefaultValue("2s") @NotNull Duration delay,
        @DefaultValue("500") @Min(1) int batch,
        @DefaultValue("false") boolean rebuild,
        @DefaultValue("1000") @Min(1) @Max(10_000) int mostAtOnce) {}
