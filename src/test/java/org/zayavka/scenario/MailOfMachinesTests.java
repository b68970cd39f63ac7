package org.zayavka.scenario;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What machines write, and what mailers spoil. */
class MailOfMachinesTests extends ScenarioTests {

    @BeforeEach
    void itIsMondayMorning() {
        DeskClock.set("2026-11-23T10:00");
    }

    /** Complaint 1 */
    @Test
    void anOutOfOfficeAnswerIsFiledAndNeverAnswered() {
        olga.letter("Проверить резервную копию", "Проверьте, пожалуйста.").send();
        var confirmation = olga.awaitsAnswerTo("Проверить резервную копию");
        var before = olga.letters().size();

        olga.letter("", "Я в отпуске до 1 декабря.")
                .replyingTo(confirmation)
                .header("Auto-Submitted", "auto-replied")
                .envelopeFrom("")
                .send();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> events(confirmation.number()).contains("MachineMailFiled"));
        assertThat(events(confirmation.number())).doesNotContain("RequesterAdded");
        assertThat(olga.letters()).hasSize(before);
    }

    /** Complaint 1: our own letter that comes back starts nothing. */
    @Test
    void ourOwnLetterThatComesBackIsFiled() {
        olga.letter("Кольцо", "Проверка.").send();
        var confirmation = olga.awaitsAnswerTo("Кольцо");

        olga.letter(confirmation.subject(), confirmation.text())
                .header("X-Zayavka-Loop", confirmation.header("X-Zayavka-Loop"))
                .send();

        await().atMost(Duration.ofSeconds(30)).until(() -> register("""
                select count(*) from desk.intake_record
                where outcome = 'FILED' and kind = 'automatic' and subject like '%Кольцо'
                """).get(0) == 1);
        assertThat(register("select count(*) from desk.ticket where subject like '%Кольцо'")
                        .get(0))
                .isEqualTo(1);
    }

    /** S1.2, complaint 1: a bounce is seen on the ticket by the agents. */
    @Test
    void aBouncedConfirmationIsVisibleOnTheTicket() {
        olga.letter("Недоставленное", "Проверка.").send();
        var confirmation = olga.awaitsAnswerTo("Недоставленное");

        MAIL.send("", to(SUPPORT), bounceOf(confirmation.messageId(), OLGA).getBytes(US_ASCII));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> events(confirmation.number()).contains("DeliveryFailed"));
        assertThat(anna.task(confirmation.number()).shown("warnings")).contains("не дошло");
    }

    static String bounceOf(String messageId, String recipient) {
        return """
                From: MAILER-DAEMON@mx.example.org
                To: support@zayavka.example
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <%d@mx.example.org>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                Mailbox full.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.2.2
                Diagnostic-Code: smtp; 552 5.2.2 Mailbox full

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s

                --b--
                """.formatted(System.nanoTime(), recipient, messageId).replace("\n", "\r\n");
    }

    /** Complaint 3 */
    @Test
    void brokenCyrillicIsReadAndTheOriginalIsKept() {
        var raw = """
                From: olga@romashka.example
                To: support@zayavka.example
                Subject: Не работает касса в магазине
                Message-ID: <koi8@romashka.example>

                Касса не печатает чеки уже второй час.
                """.replace("\n", "\r\n").getBytes(Charset.forName("KOI8-R"));

        MAIL.send(OLGA, to(SUPPORT), raw);

        var number = olga.awaitsAnswerTo("Не работает касса в магазине").number();
        assertThat(anna.task(number).shown("conversation")).contains("Касса не печатает чеки");
    }

    /** Complaint 4 */
    @Test
    void anAnswerBelowTheQuoteIsNotLost() {
        olga.letter("Вопрос о принтере", "Какой картридж?").send();
        var confirmation = olga.awaitsAnswerTo("Вопрос о принтере");

        olga.letter("", "> Заявка принята\n> Решим до понедельника\n\nКартридж номер 85А")
                .replyingTo(confirmation)
                .send();

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        anna.task(confirmation.number()).shown("conversation").contains("Картридж номер 85А"));
        assertThat(anna.tasklist()
                        .page("/desk/tickets/" + confirmation.number())
                        .getBody())
                .contains("Решим до понедельника");
    }

    /** Complaint 2: one broken letter stops nobody. */
    @Test
    void anUnreadableLetterBecomesAQuarantineTicketWithTheOriginalAndTheNextOneIsServed() {
        var broken = "\0\1\2 this is no letter at all \u00ff".repeat(50).getBytes(Charset.forName("ISO-8859-1"));

        MAIL.send("broken@example.org", to(SUPPORT), broken);
        olga.letter("Следующая после сломанной", "Живы?").send();

        olga.awaitsAnswerTo("Следующая после сломанной");
        var quarantine = await().atMost(Duration.ofSeconds(30)).until(this::quarantined, tickets -> !tickets.isEmpty());
        assertThat(anna.task(quarantine.get(0)).shown("files")).contains("original.eml");
    }

    /** S1.4: what nobody could hear of is not solved; the contact that the ticket is linked to hears. */
    @Test
    void aTicketWithoutAnAddressIsSolvedOnlyAfterItWasLinked() {
        var nameless = "Subject: Голос ниоткуда\r\n\r\nКто я?\r\n".getBytes(UTF_8);
        MAIL.send("", to(SUPPORT), nameless);
        var number = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> register("select number from desk.ticket where subject = 'Голос ниоткуда'"),
                        found -> !found.isEmpty())
                .get(0);
        var task = anna.task(number).take();
        assertThat(task.shown("warnings")).contains("нет адреса");

        var refused = task.submit(Map.of("outcome", "solved", "answer", "Вы — заявитель."));

        assertThat(refused.getStatusCode().is4xxClientError()).isTrue();
        assertThat(refused.getBody()).contains("нет адреса").contains("свяжите её с контактом");
        task.complete("outcome", "identify", "contractNumber", OLGA);
        anna.task(number, "userTask_triage").solve("Вы — Ольга.");
        olga.awaits(letter -> letter.number() == number && letter.text().contains("Вы — Ольга."));
        assertThat(olga.letters())
                .noneMatch(letter -> letter.number() == number && letter.text().contains("повреждённым"));
    }

    private List<Long> quarantined() {
        return register("select number from desk.ticket where quarantine");
    }

    /** Complaint 1: however fast letters come from one address, the cap holds the answers back. */
    @Test
    void answersToOneAddressAreCappedPerHour() {
        var noisy = new Correspondent(MAIL, "noisy@example.org", "Шумный");
        for (int i = 0; i < CAP + 5; i++) {
            noisy.letter("Поток " + i, "Письмо номер " + i).send();
        }

        await().atMost(Duration.ofSeconds(60))
                .until(() -> register("select count(*) from desk.ticket where requester_address = 'noisy@example.org'")
                                .get(0)
                        == CAP + 5);
        await().atMost(Duration.ofSeconds(60)).until(() -> register("""
                select count(*) from desk.outbox where state = 'WAITING'
                """).get(0) == 0);
        assertThat(noisy.letters()).hasSizeLessThanOrEqualTo(CAP);
        assertThat(register("select count(*) from desk.outbox where state = 'HELD'")
                        .get(0))
                .isPositive();
    }
}
