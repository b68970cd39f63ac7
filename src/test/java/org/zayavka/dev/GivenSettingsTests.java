package org.zayavka.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Environment variables reach the first command as the guide says. */
class GivenSettingsTests {

    private static final Map<String, String> OWN = Map.of(
            "spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/zayavka",
            "zayavka.mail.smtp.host", "127.0.0.1",
            "zayavka.mail.smtp.port", "3025",
            "zayavka.mail.smtp.tls", "none",
            "zayavka.mail.mailboxes[0].address", "support@zayavka.example",
            "zayavka.mail.mailboxes[1].imap.host", "127.0.0.1",
            "zayavka.desk.url", "http://localhost:8080");

    @Test
    void nothingGivenLeavesAllAsItIs() {
        assertThat(left(Map.of("PATH", "/bin", "ZAYAVKA_DESK_FILES", "refuse"))).isEqualTo(OWN);
    }

    @Test
    void aPortAloneIsAnotherPortOfThisMachine() {
        assertThat(left(Map.of("ZAYAVKA_MAIL_SMTP_PORT", "2525"))).isEqualTo(without("zayavka.mail.smtp.port"));
    }

    @Test
    void aHostIsAnotherServerWithSettingsOfItsOwn() {
        assertThat(left(Map.of("ZAYAVKA_MAIL_SMTP_HOST", "mail.example.org")))
                .isEqualTo(without("zayavka.mail.smtp.host", "zayavka.mail.smtp.port", "zayavka.mail.smtp.tls"));
    }

    @Test
    void mailboxesAreReplacedTogether() {
        assertThat(left(Map.of("ZAYAVKA_MAIL_MAILBOXES_0_ADDRESS", "desk@example.org")))
                .isEqualTo(without("zayavka.mail.mailboxes[0].address", "zayavka.mail.mailboxes[1].imap.host"));
    }

    @Test
    void anotherDatabaseIsNeverTouched() {
        assertThat(left(Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://db.example.org/real")))
                .isEqualTo(OWN);
    }

    @Test
    void theAddressOfThePagesCanBeGiven() {
        assertThat(left(Map.of("ZAYAVKA_DESK_URL", "https://desk.example.org"))).isEqualTo(without("zayavka.desk.url"));
    }

    private static Map<String, String> without(String... names) {
        var left = new TreeMap<>(OWN);
        for (var name : names) {
            left.remove(name);
        }
        return left;
    }

    private static Map<String, String> left(Map<String, String> variables) {
        var environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        sources.replace(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new LinkedHashMap<>(variables)));
        ConfigurationPropertySources.attach(environment);
        return new GivenSettings(environment).leave(OWN);
    }
}
