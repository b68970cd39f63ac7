package org.zayavka.dev;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The database and the mail server that run beside the desk, and the settings that lead it there. They are the same
 * settings that the packaged application gets from its environment, so that both start in the same way.
 */
record DevelopmentServices(DataFolder folder, DevelopmentPostgres postgres, DevelopmentMail mail, String secret) {

    static DevelopmentServices start(DevelopmentSettings settings) throws IOException {
        var folder = DataFolder.take(settings.dataDir());
        var path = folder.path();
        var mail = DevelopmentMail.start(path.resolve("mail"), settings.smtpPort(), settings.imapPort());
        var postgres = DevelopmentPostgres.start(path, settings.postgresPort());
        return new DevelopmentServices(folder, postgres, mail, KeptSecret.in(path.resolve("secret")));
    }

    void stop() {
        mail.stop();
        postgres.stop();
    }

    Path path() {
        return folder.path();
    }

    Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("spring.datasource.url", postgres.url());
        settings.put("spring.datasource.username", DevelopmentPostgres.USER);
        settings.put("spring.datasource.password", postgres.password());
        settings.put("zayavka.secret", secret);
        settings.put("zayavka.mail.smtp.host", "127.0.0.1");
        settings.put("zayavka.mail.smtp.port", String.valueOf(mail.smtpPort()));
        settings.put("zayavka.mail.smtp.tls", "none");
        mailbox(settings, 0, "support", "Служба поддержки", "Support desk");
        mailbox(settings, 1, "billing", "Расчёты с клиентами", "Customer billing");
        mailbox(settings, 2, "claims", "Секретариат", "Secretariat");
        // The pages that letters lead to are where the desk is started, whatever its port.
        settings.put("zayavka.desk.url", "http://localhost:${server.port:8080}");
        // Nothing answers there: an operator can give the number of a recording all the same.
        settings.put("zayavka.call.recording-hosts", "pbx.example.com");
        settings.put("zayavka.call.recording-link", "https://pbx.example.com/records/{id}");
        settings.put("zayavka.call.panel", "https://panel.example.com");
        company(settings);
        return settings;
    }

    /** The head of official letters. */
    private static void company(Map<String, String> settings) {
        settings.put("zayavka.company.name", "ООО «Заявка-Сервис»");
        settings.put("zayavka.company.address", "101000, г. Примерск, ул. Образцовая, д. 5");
        settings.put("zayavka.company.contacts", "тел. +7 495 000-00-00, office@zayavka.example");
        settings.put("zayavka.company.details", "ИНН 0000000000, КПП 000000000");
        settings.put("zayavka.company.director", "С. А. Титов");
    }

    private void mailbox(Map<String, String> settings, int number, String department, String name, String nameEn) {
        var mailbox = "zayavka.mail.mailboxes[%d].".formatted(number);
        var address = department + "@zayavka.example";
        settings.put(mailbox + "address", address);
        settings.put(mailbox + "department", department);
        settings.put(mailbox + "prefix", "zayavka");
        settings.put(mailbox + "name", name);
        settings.put(mailbox + "name-en", nameEn);
        settings.put(mailbox + "imap.host", "127.0.0.1");
        settings.put(mailbox + "imap.port", String.valueOf(mail.imapPort()));
        settings.put(mailbox + "imap.tls", "none");
        settings.put(mailbox + "imap.user", address);
        settings.put(mailbox + "imap.password", address);
    }
}
