package org.zayavka;

import java.util.Locale;

/** A setting's name as an environment variable: {@code zayavka.mail.smtp.host} is {@code ZAYAVKA_MAIL_SMTP_HOST}. */
final class EnvironmentName {

    private EnvironmentName() {}

    static String of(String property) {
        return property.replace("-", "")
                .replace("].", "_")
                .replace("]", "")
                .replaceAll("[.\\[]", "_")
                .toUpperCase(Locale.ROOT);
    }
}
