package org.zayavka.customer;

import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the register, {@code zayavka.customer.*}.
 *
 * @param publicMailDomains domains where anybody has a mailbox: sharing one of them says nothing about a company
 */
@Validated
@ConfigurationProperties("zayavka.customer")
record CustomerSettings(
        @NotNull
        @DefaultValue({
            "bk.ru",
            "gmail.com",
            "googlemail.com",
            "hotmail.com",
            "icloud.com",
            "inbox.ru",
            "internet.ru",
            "list.ru",
            "live.com",
            "mail.com",
            "mail.ru",
            "me.com",
            "outlook.com",
            "proton.me",
            "protonmail.com",
            "rambler.ru",
            "ro.ru",
            "vk.com",
            "ya.ru",
            "yahoo.com",
            "yandex.by",
            "yandex.com",
            "yandex.kz",
            "yandex.ru"
        })
        Set<String> publicMailDomains) {

    CustomerSettings {
        publicMailDomains = publicMailDomains.stream()
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isPublic(String domain) {
        return publicMailDomains.contains(domain);
    }
}
