package org.zayavka.shared;

import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the desk as a whole, {@code zayavka.desk.*}.
 *
 * @param zone where the desk stands: the hours of people of whom nothing else is known, the day of a contract
 * @param files whether files and pictures are accepted (S2.5)
 */
@Validated
@ConfigurationProperties("zayavka.desk")
public record DeskSettings(
        @NotNull @DefaultValue("Europe/Moscow") ZoneId zone,
        @NotNull @DefaultValue("accept") FilePolicy files) {

    public enum FilePolicy {
        ACCEPT,
        /** This desk works on text only; senders of files are told so. */
        REFUSE
    }
}
