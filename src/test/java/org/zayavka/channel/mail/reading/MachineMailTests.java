package org.zayavka.channel.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zayavka.channel.Machine;

/** Complaint 1: machine mail is known before anything is done with it; S1.3: urgency. */
@NullUnmarked
class MachineMailTests {

    private static Machine machine(String headers, String text) {
        return Reading.read("From: Ольга <olga@alpha.example>\n" + headers + "\n" + text)
                .machine();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; owner-email=\"x@y.example\"",
                "Precedence: auto_reply",
                "X-Autoreply: yes",
                "X-Autorespond: yes",
                "Return-Path: <>",
                "Subject: Автоответ: Re: заявка",
                "Subject: Автоматический ответ: [zayavka #17] Принтер",
                "Subject: Automatic reply: [zayavka #17] Принтер",
                "In-Reply-To: <x@zayavka.example>\nSubject: Out of Office: Принтер",
                "In-Reply-To: <x@zayavka.example>\nX-Auto-Response-Suppress: All\nSubject: Out of office",
                "In-Reply-To: <x@zayavka.example>\nSubject: Я в отпуске до 1 декабря",
                "In-Reply-To: <x@zayavka.example>\nSubject: Нет на месте",
            })
    void knowsAutomaticLetters(String header) {
        assertThat(machine(header + "\n", "Здравствуйте!")).isEqualTo(Machine.AUTOMATIC);
    }

    /** A list of a customer's company carries people's letters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Precedence: bulk",
                "Precedence: list",
                "List-Id: All <all.alpha.example>",
                "Feedback-ID: x",
                "X-Auto-Response-Suppress: All"
            })
    void knowsWhatCameThroughAList(String header) {
        assertThat(machine(header + "\n", "Не печатает принтер")).isEqualTo(Machine.LIST);
        assertThat(machine(header + "\nAuto-Submitted: auto-replied\n", "x")).isEqualTo(Machine.AUTOMATIC);
    }

    /** Complaint 2: a request that begins with the words of an automatic answer is a request. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Нет на рабочем месте интернета",
                "Вне офиса не работает VPN",
                "Автоответчик телефона не записывает сообщения",
                "В отпуске не могу войти в почту",
                "Out of office VPN access",
                "Out of office: не включается",
                "Автоответ настроить",
                "Автоматический ответ: не могу отключить",
                "Automatic reply to customers broken"
            })
    void aRequestIsNotMistakenForAnAutomaticAnswer(String subject) {
        assertThat(machine("Subject: " + subject + "\n", "Помогите, пожалуйста"))
                .isEqualTo(Machine.NONE);
        assertThat(machine("Subject: Re: " + subject + "\n", "Помогите, пожалуйста"))
                .isEqualTo(Machine.NONE);
    }

    /** S4.4: who first says that it does not work is no machine, whatever holiday follows. */
    @Test
    void whoComplainsAndGoesOnHolidayIsNoMachine() {
        var text = "Принтер так и не печатает, не закрывайте заявку! Меня не будет на работе до среды, по вопросам"
                + " доступа обращайтесь к Ивану.";

        assertThat(machine("Subject: Re: [zayavka #17] Принтер\nIn-Reply-To: <x@zayavka.example>\n", text))
                .isEqualTo(Machine.NONE);
    }

    @Test
    void knowsARussianOutOfOfficeWithoutHeaders() {
        var text =
                "Добрый день!\n\nЯ в отпуске до 30 ноября. По всем вопросам обращайтесь к Петру.\n\n> Заявка принята";

        assertThat(machine("Subject: Отв: [zayavka #17] Принтер\n", text)).isEqualTo(Machine.AUTOMATIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "X-Auto-Response-Suppress: DR, OOF, AutoReply",
                "Return-Path: <olga@alpha.example>",
                "Subject: Re: Автоответ не настраивается",
                "Subject: Автоответчик"
            })
    void doesNotMistakePeopleForMachines(String header) {
        if (!header.contains("Автоответчик")) {
            assertThat(machine(header + "\n", "Не печатает принтер")).isEqualTo(Machine.NONE);
        }
        assertThat(machine("Subject: Выезд\n", "Я в отпуске с понедельника, перенесите выезд на вторник."))
                .isEqualTo(Machine.NONE);
    }

    @Test
    void knowsOurOwnLetter() {
        assertThat(machine("X-Zayavka-Loop: our own mark\nAuto-Submitted: auto-replied\n", "x"))
                .isEqualTo(Machine.LOOP);
        assertThat(machine("X-Zayavka-Loop: another desk\nAuto-Submitted: auto-replied\n", "x"))
                .isEqualTo(Machine.AUTOMATIC);
        assertThat(machine("X-Zayavka-Loop: another desk\n", "Принтер починили"))
                .isEqualTo(Machine.NONE);
    }

    @Test
    void readsADeliveryStatus() {
        var bounce = Reading.read("""
                From: MAILER-DAEMON@relay.example
                Return-Path: <>
                Subject: Undelivered Mail Returned to Sender
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                I'm sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; relay.example

                Final-Recipient: rfc822; nobody@alpha.example
                Original-Recipient: rfc822;Olga@alpha.example
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 <olga@alpha.example>: no such
                 user
                --b
                Content-Type: text/rfc822-headers

                From: support@zayavka.example
                Message-ID: <t17.abc@zayavka.example>
                --b--
                """);

        assertThat(bounce.machine()).isEqualTo(Machine.BOUNCE);
        var report = Objects.requireNonNull(bounce.bounce());
        assertThat(Objects.requireNonNull(report.recipient()).value()).isEqualTo("olga@alpha.example");
        assertThat(report.messageId()).isEqualTo("<t17.abc@zayavka.example>");
        assertThat(report.status()).isEqualTo("5.1.1");
        assertThat(report.permanent()).isTrue();
        assertThat(report.diagnosis()).isEqualTo("550 5.1.1 <olga@alpha.example>: no such user");
    }

    @ParameterizedTest
    @CsvSource({"failed,4.4.1,false", "delayed,4.4.7,false", "failed,5.2.2,true", "failed,'',true"})
    void tellsPermanentFromPassing(String action, String status, boolean permanent) {
        var message = Reading.read(("From: <>\nContent-Type: multipart/report; boundary=b\n\n--b\n"
                        + "Content-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@b.example\n"
                        + "Action: %s\nStatus: %s\n--b--\n")
                .formatted(action, status));

        assertThat(Objects.requireNonNull(message.bounce()).permanent()).isEqualTo(permanent);
    }

    @Test
    void goodNewsIsNoBounce() {
        var message = Reading.read("From: postmaster@x.example\nSubject: Delivery Status Notification (Success)\n"
                + "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n"
                + "Final-Recipient: rfc822; a@b.example\nAction: delivered\nStatus: 2.0.0\n--b--\n");

        assertThat(message.bounce()).isNull();
        assertThat(message.machine()).isEqualTo(Machine.AUTOMATIC);
    }

    @Test
    void readsTheProseOfQmail() {
        var message = Reading.read("""
                Return-Path: <>
                From: MAILER-DAEMON@mx.example
                Subject: failure notice

                Hi. This is the qmail-send program at mx.example.
                I'm afraid I wasn't able to deliver your message to the following addresses.

                <olga@alpha.example>:
                Sorry, no mailbox here by that name. (#5.1.1)

                --- Below this line is a copy of the message.

                Return-Path: <support@zayavka.example>
                Message-ID: <t17.abc@zayavka.example>
                """);

        var bounce = Objects.requireNonNull(message.bounce());
        assertThat(Objects.requireNonNull(bounce.recipient()).value()).isEqualTo("olga@alpha.example");
        assertThat(bounce.messageId()).isEqualTo("<t17.abc@zayavka.example>");
        assertThat(bounce.status()).isEqualTo("5.1.1");
        assertThat(bounce.permanent()).isTrue();
        assertThat(bounce.diagnosis()).contains("no mailbox");
    }

    @Test
    void readsTheProseOfEximAndItsDelays() {
        var text = """
                X-Failed-Recipients: olga@alpha.example
                From: Mail Delivery System <Mailer-Daemon@mx.example>
                Subject: %s

                This message was created automatically by mail delivery software.

                  olga@alpha.example
                    %s

                ------ This is a copy of the message, including all the headers. ------

                Message-ID: <t17.abc@zayavka.example>
                """;
        var failed = Reading.read(text.formatted(
                "Mail delivery failed: returning message to sender",
                "SMTP error from remote mail server after RCPT TO: 550 unknown user"));
        var delayed = Reading.read(text.formatted("Warning: message 1abc delayed 24 hours", "Delay reason: timed out"));

        assertThat(Objects.requireNonNull(failed.bounce()).permanent()).isTrue();
        assertThat(Objects.requireNonNull(failed.bounce()).messageId()).isEqualTo("<t17.abc@zayavka.example>");
        assertThat(Objects.requireNonNull(delayed.bounce()).permanent()).isFalse();
    }

    @Test
    void readsTheProseOfExchange() {
        var message = Reading.read("""
                From: postmaster@alpha.example
                Subject: Не удалось доставить: Заявка принята

                Сообщение не доставлено следующим получателям:

                olga@alpha.example
                Почтовый ящик переполнен. 5.2.2
                """);

        assertThat(message.machine()).isEqualTo(Machine.BOUNCE);
        assertThat(Objects.requireNonNull(message.bounce()).status()).isEqualTo("5.2.2");
    }

    @ParameterizedTest
    @CsvSource({
        "Importance: high,true",
        "X-Priority: 1 (Highest),true",
        "X-Priority: 3,false",
        "Priority: urgent,true",
        "Subject: СРОЧНО! Не работает касса,true",
        "Subject: Urgent: server down,true",
        "Subject: несрочно: заменить мышь,false",
        "Subject: Не срочно,false",
        "Subject: не очень срочно,true",
        "Subject: бессрочный договор,false",
        "Importance: normal,false"
    })
    void seesWhatIsDeclaredUrgent(String header, boolean urgent) {
        assertThat(Reading.read("From: a@alpha.example\n" + header + "\n\nx").urgent())
                .isEqualTo(urgent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Отв: x", "НА: x", "Re[2]: x", "RE: x", "Re^3: x"})
    void knowsTheAnswersOfRussianPrograms(String subject) {
        assertThat(Subjects.isReply(subject)).isTrue();
    }
}
