package org.zayavka.workplace.acts;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The acts of field visits, {@code zayavka.acts.*}.
 *
 * @param maxPhotos how many photos an act may have
 * @param maxPhotoSize how large one photo may be; the server reads no file beyond {@code zayavka.uploads.max-size} and
 *     {@code zayavka.claims.files}
 */
@Validated
@ConfigurationProperties("zayavka.acts")
record ActSettings(
        @DefaultValue("10") @Min(0) int maxPhotos,
        @NotNull @DefaultValue("12MB") DataSize maxPhotoSize) {}
