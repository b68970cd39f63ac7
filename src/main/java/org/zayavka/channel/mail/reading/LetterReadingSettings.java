package org.zayavka.channel.mail.reading;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much of a letter becomes part of the ticket. What exceeds it is left out with a note; the original letter keeps
 * it.
 *
 * @param maxFileSize the largest single attachment
 * @param maxFilesSize all attachments of a letter together
 * @param maxFiles how many attachments
 * @param maxTextLength characters of text and HTML together
 */
@Validated
@ConfigurationProperties("zayavka.mail.reading")
public record LetterReadingSettings(
        @DefaultValue("50MB") @NotNull DataSize maxFileSize,
        @DefaultValue("100MB") @NotNull DataSize maxFilesSize,
        @DefaultValue("100") @Positive int maxFiles,
        @DefaultValue("2000000") @Positive int maxTextLength) {

    static LetterReadingSettings standard() {
        return new LetterReadingSettings(DataSize.ofMegabytes(50), DataSize.ofMegabytes(100), 100, 2_000_000);
    }
}
