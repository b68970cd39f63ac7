package org.zayavka.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.intake.PaperLetter.from;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.zayavka.ticket.Closing;
import org.zayavka.ticket.Decision;

/** A reply finds the ticket that it answers (complaint 6). */
@NullUnmarked
class FindingTheTicketTests extends AtTheReception {

    @Test
    void findsTheTicketByTheSignedMessageId() {
        var ticket = registered(mail.arrives(from(OLGA).says("Не печатает")));
        mail.sent.put("<signed@zayavka.example>", ticket.id());

        var facts = facts(
                mail.arrives(from(OLGA).answering("<signed@zayavka.example>").says("Спасибо!")));

        assertThat(facts.thread()).isEqualTo("open");
        assertThat(facts.proof()).isEqualTo("messageId");
        assertThat(facts.senderRole()).isEqualTo("requester");
        assertThat(facts.ownText()).isEqualTo("спасибо");
        assertThat(facts.wordCount()).isEqualTo(1);
    }

    /** S5.3 */
    @Test
    void findsTheTicketByTheNumberAndSaysWhoWrites() {
        var ticket =
                registered(mail.arrives(from(OLGA).cc("copy@elsewhere.example").says("Не печатает")));
        var subject = "Re: [zayavka #" + ticket.id() + "] Не печатает";

        assertThat(role(OLGA, subject)).isEqualTo("requester");
        assertThat(role("copy@elsewhere.example", subject)).isEqualTo("participant");
        assertThat(role("office@romashka.example", subject)).isEqualTo("participant");
        assertThat(role(IVAN, subject)).isEqualTo("contact");
        assertThat(role(STRANGER, subject)).isEqualTo("stranger");
        assertThat(facts(mail.arrives(from(OLGA).about(subject))).proof()).isEqualTo("subject");
    }

    /** S4.4: a file, another number or a subject of its own say more than "thanks" does. */
    @Test
    void tellsAReplyThatSaysMoreThanItsWords() {
        var ticket = registered(mail.arrives(from(OLGA).about("Не печатает").says("Не печатает")));
        mail.sent.put("<signed@zayavka.example>", ticket.id());
        var ours = "Re: [zayavka #" + ticket.id() + "] Не печатает";

        assertThat(saysMore(reply(ours).says("Спасибо!"))).isFalse();
        assertThat(saysMore(reply(ours).says("Отмените заявку № " + ticket.id())))
                .isFalse();
        assertThat(saysMore(reply("Спасибо").says("Спасибо!"))).isFalse();
        assertThat(saysMore(reply("Re: [zayavka #" + ticket.id() + "] спасибо").says("Спасибо!")))
                .isFalse();
        assertThat(saysMore(reply(ours).says("Спасибо!").with("акт.txt", "подписан")))
                .isTrue();
        assertThat(saysMore(reply(ours).says("Прошу отменить заявку № 777777, спасибо!")))
                .isTrue();
        assertThat(saysMore(reply(ours).says("Please cancel ticket 777777"))).isTrue();
        assertThat(saysMore(reply("Re: [zayavka #" + ticket.id() + "] опять сломался")
                        .says("Спасибо")))
                .isTrue();
        assertThat(saysMore(from(OLGA).about("Новая").says("По заявке № 777777").with("акт.txt", "подписан")))
                .as("a new letter is no reply")
                .isFalse();
    }

    private static PaperLetter reply(String subject) {
        return from(OLGA).answering("<signed@zayavka.example>").about(subject);
    }

    private boolean saysMore(PaperLetter letter) {
        return facts(mail.arrives(letter)).saysMore();
    }

    @Test
    void findsTheTicketOfALetterThatAColleagueAnswers() {
        registered(mail.arrives(
                from(OLGA).cc(STRANGER).id("<first@romashka.example>").says("Не печатает")));

        var facts = facts(mail.arrives(from(STRANGER)
                .answering("<unknown@x.example>", "<first@romashka.example>")
                .says("И у меня")));

        assertThat(facts.proof()).isEqualTo("thread");
        assertThat(facts.senderRole()).isEqualTo("participant");
    }

    @Test
    void takesALetterThatNamesNoTicketForANewOne() {
        var facts = facts(
                mail.arrives(from(STRANGER).about("[zayavka #999999] Чужое").says("Текст")));

        assertThat(facts.thread()).isEqualTo("none");
        assertThat(facts.proof()).isEqualTo("none");
        assertThat(facts.senderRole()).isEqualTo("stranger");
        assertThat(facts(mail.arrives(from(OLGA).says("Текст"))).senderRole()).isEqualTo("contact");
    }

    @Test
    void sendsAReplyToADuplicateToThePrimaryTicket() {
        var primary = registered(mail.arrives(from(IVAN).says("Не печатает")));
        var duplicate = registered(mail.arrives(from(OLGA).says("Не печатает")));
        inTransaction(() -> {
            var ticket = tickets.get(duplicate.id());
            ticket.decide(new Decision(1, "", "", primary.id(), null, "", null, null), "anna", NOW);
            ticket.close(Closing.DUPLICATE, NOW);
            tickets.save(ticket);
            return ticket;
        });
        var reply = mail.arrives(
                from(OLGA).about("[zayavka #" + duplicate.id() + "]").says("Всё ещё"));

        assertThat(facts(reply).thread()).isEqualTo("open");
        assertThat(facts(reply).senderRole()).isEqualTo("requester");
        assertThat(inTransaction(() -> intake.append(reply, ANSWER))).isEqualTo(primary.id());
        assertThat(takesPart(primary, OLGA)).isTrue();
        assertThat(remarks(primary)).contains("from-duplicate").contains("" + duplicate.id());
    }

    @Test
    void forwardedTextSpeaksForALetterWithoutWordsOfItsOwn() {
        var facts = facts(mail.arrives(from(OLGA).about("Fwd: Ошибка").quotes("Сайт не открывается")));

        assertThat(facts.ownText()).isEqualTo("сайт не открывается");
        assertThat(facts.subjectText()).isEqualTo("ошибка");
        assertThat(facts.department()).isEqualTo("support");
    }
}
