package org.zayavka.engine;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who becomes the first administrator, {@code zayavka.admin.*}. Without effect once there is one.
 *
 * @param user login, Latin letters and digits; empty creates nobody
 * @param password the password to begin with; change it in Admin after the first login
 */
@Validated
@ConfigurationProperties("zayavka.admin")
record AdministratorSettings(
        @DefaultValue("") @Pattern(regexp = "[a-zA-Z0-9]*") String user,
        @DefaultValue("") String password) {

    /** The password is never printed. */
    @Override
    public String toString() {
        return "AdministratorSettings[user=" + user + ", password=…]";
    }
}
