package org.zayavka.notification;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the texts of letters are found, {@code zayavka.letters.*}.
 *
 * @param folder with {@code ru/confirmation.txt} and so on; what is missing there is taken from the shipped texts
 */
@ConfigurationProperties("zayavka.letters")
record LetterSettings(@Nullable Path folder) {}
