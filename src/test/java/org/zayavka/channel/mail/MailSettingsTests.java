package org.zayavka.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.zayavka.shared.EmailAddress;

/** What an administrator gives: environment variables alone are enough. */
class MailSettingsTests {

    @Test
    void comeFromEnvironmentVariablesAlone() {
        var settings = bound(Map.of(
                "ZAYAVKA_MAIL_SMTP_HOST", "smtp.desk.example",
                "ZAYAVKA_MAIL_MAXLETTERSIZE", "30MB",
                "ZAYAVKA_MAIL_MAILBOXES_0_ADDRESS", "Support@desk.example",
                "ZAYAVKA_MAIL_MAILBOXES_0_IMAP_HOST", "imap.desk.example",
                "ZAYAVKA_MAIL_MAILBOXES_0_IMAP_USER", "support",
                "ZAYAVKA_MAIL_MAILBOXES_0_IMAP_PASSWORD", "p",
                "ZAYAVKA_MAIL_MAILBOXES_0_IMAP_TLS", "starttls",
                "ZAYAVKA_MAIL_MAILBOXES_1_ADDRESS", "billing@desk.example"));

        assertThat(settings.smtp().host()).isEqualTo("smtp.desk.example");
        assertThat(settings.smtp().portOrUsual()).isEqualTo(587);
        assertThat(settings.maxLetterSize().toMegabytes()).isEqualTo(30);
        var support = settings.mailboxes().get(0);
        assertThat(support.address()).isEqualTo(new EmailAddress("support@desk.example"));
        assertThat(support.prefix()).isEqualTo("zayavka");
        assertThat(support.imap())
                .isEqualTo(new MailSettings.Imap(
                        "imap.desk.example", 0, "support", "p", MailSettings.Tls.STARTTLS, "INBOX"));
        assertThat(settings.mailboxes().get(1).imap()).isNull();
    }

    @Test
    void nothingConfiguredLeavesTheGatesIdle() {
        assertThat(bound(Map.of()).mailboxes()).isEmpty();
    }

    private static MailSettings bound(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return Binder.get(environment).bindOrCreate("zayavka.mail", MailSettings.class);
    }
}
