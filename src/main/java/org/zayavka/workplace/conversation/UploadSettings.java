package org.zayavka.workplace.conversation;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The files that agents send, {@code zayavka.uploads.*}.
 *
 * @param maxSize how large one file may be
 * @param maxLetterSize how large the files of one letter or note may be together; most mail servers take letters of 25 MB
 *     to 35 MB, and a file grows by a third on its way
 * @param maxFiles how many files a letter or a note may have
 * @param maxWaiting how many files one person may have laid down without sending them
 */
@Validated
@ConfigurationProperties("zayavka.uploads")
record UploadSettings(
        @NotNull @DefaultValue("15MB") DataSize maxSize,
        @NotNull @DefaultValue("20MB") DataSize maxLetterSize,
        @DefaultValue("50") @Min(1) int maxFiles,
        @DefaultValue("200") @Min(1) int maxWaiting) {}
