package org.zayavka.channel.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zayavka.channel.IncomingMessage;
import org.zayavka.channel.Passage;

/** Complaint 4: quotes and signatures are folded, never deleted, and an answer is never taken for a quote. */
@NullUnmarked
class QuotedLetterTests {

    private static IncomingMessage text(String subject, String body) {
        return Reading.read("From: Ольга <olga@alpha.example>\nSubject: " + subject
                + "\nContent-Type: text/plain; charset=utf-8\n\n" + body);
    }

    private static IncomingMessage html(String subject, String body) {
        return Reading.read("From: Ольга <olga@alpha.example>\nSubject: " + subject
                + "\nContent-Type: text/html; charset=utf-8\n\n" + body);
    }

    private static String kinds(IncomingMessage message) {
        return message.passages().stream()
                .map(passage -> passage.kind().name().substring(0, 1))
                .collect(Collectors.joining());
    }

    private static String folded(IncomingMessage message, Passage.Kind kind) {
        return message.passages().stream()
                .filter(passage -> passage.kind() == kind)
                .map(Passage::text)
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> Как дела?",
                "19.11.2026 10:20, Служба поддержки пишет:\n> Как дела?",
                "чт, 19 нояб. 2026 г. в 10:20, Служба поддержки <support@zayavka.example>:\n\n> Как дела?",
                "19.11.2026, 10:20, \"Служба поддержки\" <support@zayavka.example>:\nКак дела?",
                "Четверг, 19 ноября 2026, 10:20 +03:00 от Служба поддержки <support@zayavka.example>:\n \nКак дела?",
                "On Thu, Nov 19, 2026 at 10:20 AM Support <support@zayavka.example>\nwrote:\n\n> Как дела?",
                "On 19.11.2026 10:20, Support wrote:\nКак дела?",
                "19 ноября 2026 г., в 10:20, Служба поддержки <support@zayavka.example> написал(а):\n\nКак дела?",
                "-----Original Message-----\nFrom: Support\nSent: Thursday\nTo: Olga\nSubject: x\n\nКак дела?",
                "-----Исходное сообщение-----\nОт: Служба\nОтправлено: 19.11.2026\nКому: Ольга\nТема: х\n\nКак дела?",
                "--- Исходное письмо ---\nКак дела?",
                "От: Служба поддержки <support@zayavka.example>\nОтправлено: 19 ноября\nКому: Ольга\nТема: х\n\nКак дела?",
                "*От:* Служба поддержки\n*Отправлено:* 19 ноября\n*Кому:* Ольга\n*Тема:* х\n\nКак дела?",
                "________________________________\nFrom: Support\nSent: Thursday\nTo: Olga\nSubject: x\n\nКак дела?",
                "СП> Как дела?",
            })
    void foldsTheQuoteBelowAnAnswer(String quote) {
        var message = text("Re: [zayavka #17] Принтер", "Всё хорошо.\n\n" + quote);

        assertThat(message.ownText()).isEqualTo("Всё хорошо.");
        assertThat(folded(message, Passage.Kind.QUOTE)).contains("Как дела?");
    }

    @Test
    void passagesTogetherAreTheWholeText() {
        var body = "Да.\n\n> Первый вопрос?\n\nНет.\n\n> Второй вопрос?\n> И третий?\n\nНе знаю.\n\n-- \nОльга";
        var message = text("Re: вопросы", body);

        assertThat(message.text()).isEqualTo(body);
        assertThat(kinds(message)).isEqualTo("OQOQOS");
    }

    @Test
    void keepsAnswersBetweenAndBelowQuotes() {
        var message = text("Re: вопросы", """
                19.11.2026 10:20, Служба поддержки пишет:
                > Какой принтер?
                Второй от окна.
                > Когда начал?

                Вчера вечером.
                """);

        assertThat(message.ownText())
                .contains("Второй от окна.", "Вчера вечером.")
                .doesNotContain("Какой");
    }

    @Test
    void keepsTheAnswerBelowAQuotedOriginal() {
        var message = text("Re: вопросы", """
                -----Original Message-----
                From: Support
                Sent: Thursday
                To: Olga
                Subject: x

                > Какой принтер?

                Второй от окна.
                """);

        assertThat(message.ownText()).isEqualTo("Второй от окна.");
    }

    @Test
    void foldsNothingWhenNothingWouldBeLeft() {
        var message = text("Re: x", "> Не печатает принтер\n> на втором этаже");

        assertThat(kinds(message)).isEqualTo("O");
        assertThat(message.ownText()).contains("на втором этаже");
    }

    @Test
    void aSentenceThatEndsInWroteIsNoAttribution() {
        var message = text("Отчёт", "Вот что нам бухгалтер пишет:\nНет доступа к 1С.\nПомогите.");

        assertThat(kinds(message)).isEqualTo("O");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- \nОльга Петрова\nбухгалтер",
                "С уважением, Ольга Петрова",
                "С уважением,\nОльга Петрова\nООО «Альфа»\n+7 000 000-00-00",
                "--\nС уважением,\nОльга",
                "Best regards,\nOlga",
                "Отправлено с iPhone",
                "Отправлено из мобильной Почты Mail",
                "Sent from my iPhone",
                "Всего доброго!\nОльга",
            })
    void foldsSignatures(String signature) {
        var message = text("Принтер", "Не печатает принтер.\n\n" + signature);

        assertThat(message.ownText()).isEqualTo("Не печатает принтер.");
        assertThat(folded(message, Passage.Kind.SIGNATURE)).isEqualTo(signature);
    }

    @Test
    void whatIsAskedBelowTheFarewellIsNotFolded() {
        var message = text("Принтер", "Не печатает.\n\nС уважением, Ольга\n\nP.S. Сканер тоже не работает.");

        assertThat(message.ownText()).contains("Сканер тоже");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-------- Пересылаемое сообщение --------\n19.11.2026, 10:20, \"Пётр\" <petr@alpha.example>:\n\nНе работает 1С",
                "---------- Forwarded message ---------\nFrom: Petr\nDate: Thu\nSubject: 1C\nTo: Olga\n\nНе работает 1С",
                "От: Пётр\nОтправлено: вчера\nКому: Ольга\nТема: 1С\n\nНе работает 1С",
                "-----Original Message-----\nFrom: Petr\nSent: Thu\nTo: Olga\nSubject: 1C\n\nНе работает 1С",
            })
    void whatIsPassedOnIsWhatTheLetterSays(String forwarded) {
        var message = text("Fwd: 1С", "Посмотрите, пожалуйста.\n\n" + forwarded);

        assertThat(message.ownText()).contains("Посмотрите", "Не работает 1С");
    }

    @Test
    void readsGmail() {
        var message = html("Re: x", """
                <div dir="ltr">Работает, спасибо</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">чт,
                19 нояб. 2026 г. в 10:20, Support &lt;<a href="mailto:s@zayavka.example">s@zayavka.example</a>&gt;:<br></div>
                <blockquote class="gmail_quote" style="margin:0 0 0 .8ex">Работает?</blockquote></div>
                """);

        assertThat(message.ownText()).isEqualTo("Работает, спасибо");
        assertThat(folded(message, Passage.Kind.QUOTE)).contains("19 нояб.", "Работает?");
    }

    @Test
    void keepsWhatStandsBetweenTheBlockquotesOfGmail() {
        var message = html("Re: x", """
                <div class="gmail_quote"><div class="gmail_attr">On 19.11.2026 Support wrote:</div>
                <blockquote class="gmail_quote">Какой принтер?</blockquote><div>Второй от окна</div>
                <blockquote class="gmail_quote">Когда?</blockquote><div>Вчера</div></div>
                """);

        assertThat(message.ownText()).contains("Второй от окна", "Вчера").doesNotContain("Какой", "Когда");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=moz-cite-prefix>19.11.2026 пишет:</div><blockquote type=cite>Как дела?</blockquote>",
                "<div>19.11.2026, 10:20, \"S\" &lt;s@zayavka.example&gt;:</div><blockquote><p>Как дела?</p></blockquote>",
                "<br><blockquote style=\"border-left:1px solid #0857A6;margin:10px\">Четверг от S:<br>Как дела?</blockquote>",
                "<div id=appendonsend></div><hr><div id=divRplyFwdMsg><b>От:</b> S</div><div>Как дела?</div>",
                "<div class=yahoo_quoted><div>On Thursday, S wrote:</div>Как дела?</div>",
                "<div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b>От:</b> S<br><b>Отправлено:</b>"
                        + " вчера<br><b>Кому:</b> Ольга<br><b>Тема:</b> x</p></div><p class=MsoNormal>Как дела?</p>",
            })
    void readsTheContainersOfOtherPrograms(String quote) {
        var message = html("Re: x", "<p>Всё хорошо.</p>" + quote);

        assertThat(message.ownText()).isEqualTo("Всё хорошо.");
        assertThat(folded(message, Passage.Kind.QUOTE)).contains("Как дела?");
    }

    @Test
    void aLetterPassedOnByGmailIsReadWhole() {
        var message = html("Fwd: x", """
                <div>Помогите</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>
                От: <b>Пётр</b><br>Date: чт<br>Subject: 1С<br>To: Ольга<br></div><br>Не работает 1С</div>
                """);

        assertThat(message.ownText()).contains("Помогите", "Не работает 1С");
    }
}
