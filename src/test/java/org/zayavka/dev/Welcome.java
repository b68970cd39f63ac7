package org.zayavka.dev;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.env.Environment;

/** The last thing the first command prints: where everything is, and what to do first. */
final class Welcome {

    private Welcome() {}

    /** @param mail the built-in server, wherever the desk was told to send its letters */
    static void print(Environment environment, DevelopmentMail mail) {
        var text = text(
                environment.getRequiredProperty("local.server.port"),
                String.valueOf(mail.smtpPort()),
                String.valueOf(mail.imapPort()),
                environment.getRequiredProperty("spring.datasource.url"));
        // UTF-8 whatever the locale: under LANG=C Java would print question marks.
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8).println(text);
    }

    private static String text(String port, String smtp, String imap, String database) {
        return """

                ──────────────────────────────────────────────────────────────────────────────
                «Заявка» запущена / Zayavka is running

                  Начало / start       http://localhost:{port}/
                  Tasklist             http://localhost:{port}/camunda/app/tasklist/default/   anna / anna
                  Очередь / queue      http://localhost:{port}/desk/queue                      anna / anna
                  Cockpit              http://localhost:{port}/camunda/app/cockpit/default/    maria / maria
                  Admin                http://localhost:{port}/camunda/app/admin/default/      admin / admin
                  REST API             http://localhost:{port}/engine-rest                     alexey / alexey
                  Почта / mail         SMTP localhost:{smtp}, IMAP localhost:{imap}; логин и пароль = адрес
                  База / database      {database}

                Первая заявка / the first request:
                  printf 'From: olga@romashka.example\\nTo: support@zayavka.example\\nContent-Type: text/plain; charset=utf-8\\nSubject: Не печатает принтер\\n\\nПринтер в бухгалтерии мигает красным.\\n' |
                    curl smtp://localhost:{smtp} --crlf --mail-from olga@romashka.example --mail-rcpt support@zayavka.example -T -
                Ответ / the answer:
                  curl -s 'imap://localhost:{imap}/INBOX;MAILINDEX=*;SECTION=1' -u olga@romashka.example:olga@romashka.example |
                    tr -d '\\r' | base64 --decode

                Остановить / stop: Ctrl+C
                ──────────────────────────────────────────────────────────────────────────────""".replace("{port}", port)
                .replace("{smtp}", smtp)
                .replace("{imap}", imap)
                .replace("{database}", database);
    }
}
