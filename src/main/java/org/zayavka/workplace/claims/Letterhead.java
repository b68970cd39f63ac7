package org.zayavka.workplace.claims;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The head of official letters, {@code zayavka.company.*}; what is empty is left out.
 *
 * @param name of the company, in full; the desk's own name while it is empty
 * @param address where it is found, as it stands on letters
 * @param contacts phone, fax, e-mail, site, as one line
 * @param details numbers of registration and account, as one line
 * @param director the name of the general director, as a letter is signed
 * @param directorTitle the office as it stands before the name
 */
@Validated
@ConfigurationProperties("zayavka.company")
record Letterhead(
        @NotNull @DefaultValue("") String name,
        @NotNull @DefaultValue("") String address,
        @NotNull @DefaultValue("") String contacts,
        @NotNull @DefaultValue("") String details,
        @NotNull @DefaultValue("") String director,
        @NotNull @DefaultValue("Генеральный директор") String directorTitle) {}
