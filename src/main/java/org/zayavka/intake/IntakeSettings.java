package org.zayavka.intake;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.zayavka.shared.EmailAddress;

/**
 * Settings of the reception, {@code zayavka.intake.*}.
 *
 * @param staffDomains mail domains of our own staff, who may add to any ticket from their mail programs
 * @param staffAddresses single addresses of staff at other domains
 * @param mostParticipants how many people in copy a ticket takes from one letter
 */
@Validated
@ConfigurationProperties("zayavka.intake")
record IntakeSettings(
        @NotNull @DefaultValue Set<String> staffDomains,
        @NotNull @DefaultValue Set<String> staffAddresses,
        @Min(0) @DefaultValue("50") int mostParticipants) {

    IntakeSettings {
        staffDomains = lowerCase(staffDomains);
        staffAddresses = lowerCase(staffAddresses);
    }

    boolean isStaff(EmailAddress address) {
        return staffDomains.contains(address.domain()) || staffAddresses.contains(address.value());
    }

    private static Set<String> lowerCase(Set<String> values) {
        return values.stream()
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
