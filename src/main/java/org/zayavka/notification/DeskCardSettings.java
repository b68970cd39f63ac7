package org.zayavka.notification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.zayavka.shared.Language;

/**
 * How the desk presents itself in letters, {@code zayavka.desk.*}.
 *
 * @param name of the desk, as it signs and as it stands in From
 * @param nameEn the same in English; empty when it is the same
 * @param phone as people read it; empty when the desk has none
 * @param language in which the desk's own people read
 * @param url where the staff pages are found, without a slash at the end
 */
@Validated
@ConfigurationProperties("zayavka.desk")
record DeskCardSettings(
        @NotBlank @DefaultValue("Служба поддержки") String name,
        @NotNull @DefaultValue("Support desk") String nameEn,
        @NotNull @DefaultValue("") String phone,
        @NotNull @DefaultValue("RU") Language language,
        @NotNull @DefaultValue("http://localhost:8080") URI url) {}
