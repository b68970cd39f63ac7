package org.zayavka.channel.mail;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;

/** Sessions of Jakarta Mail with time limits everywhere: its own defaults wait for ever. */
final class MailSessions {

    private MailSessions() {}

    static Session smtp(MailSettings settings) {
        var properties = common("smtp", settings, settings.smtp().tls());
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(settings.smtp().user() != null));
        // One unknown recipient must not keep the letter from the others.
        properties.setProperty("mail.smtp.sendpartial", "true");
        properties.setProperty("mail.smtp.quitwait", "false");
        return Session.getInstance(properties);
    }

    static Session imap(MailSettings settings, MailSettings.Imap imap) {
        var properties = common("imap", settings, imap.tls());
        // Whole letters in one answer: in pieces Angus trusts RFC822.SIZE, and servers that count wrongly lose the end.
        properties.setProperty("mail.imap.partialfetch", "false");
        return Session.getInstance(properties);
    }

    private static Properties common(String protocol, MailSettings settings, MailSettings.Tls tls) {
        var prefix = "mail." + protocol + ".";
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", millis(settings.connectTimeout()));
        properties.setProperty(prefix + "timeout", millis(settings.readTimeout()));
        properties.setProperty(prefix + "writetimeout", millis(settings.readTimeout()));
        properties.setProperty(prefix + "ssl.enable", Boolean.toString(tls == MailSettings.Tls.TLS));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(tls == MailSettings.Tls.STARTTLS));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(tls == MailSettings.Tls.STARTTLS));
        return properties;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
