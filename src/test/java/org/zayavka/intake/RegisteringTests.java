package org.zayavka.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.intake.PaperLetter.from;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.zayavka.customer.Identification;
import org.zayavka.intake.IntakeRecord.Outcome;
import org.zayavka.shared.Language;
import org.zayavka.ticket.Intent;

/** A letter becomes a ticket. */
@NullUnmarked
class RegisteringTests extends AtTheReception {

    /** S4.1, S5.1 */
    @Test
    void makesALetterOfAContactATicket() {
        var letter = mail.arrives(from(OLGA).about("Re: Не печатает принтер").says("Здравствуйте! Не печатает."));

        var ticket = registered(letter);

        assertThat(ticket.subject()).isEqualTo("Не печатает принтер");
        assertThat(ticket.department()).isEqualTo("support");
        assertThat(ticket.mailbox()).isEqualTo(PaperMail.SUPPORT);
        assertThat(ticket.arrivedAt()).isEqualTo(Instant.parse("2026-06-01T08:00:05Z"));
        assertThat(ticket.quarantine()).isFalse();
        var requester = ticket.requester();
        assertThat(requester.identifiedBy()).isEqualTo(Identification.How.REGISTERED_ADDRESS);
        assertThat(requester.name()).isEqualTo("Ольга Петрова");
        assertThat(requester.companyName()).isEqualTo("ООО «Ромашка»");
        assertThat(requester.zone()).isEqualTo(ZoneId.of("Asia/Yekaterinburg"));
        assertThat(requester.contract()).isNotNull();
        var record = records.of(letter).orElseThrow();
        assertThat(record.outcome()).isEqualTo(Outcome.REGISTERED);
        assertThat(record.ticket()).isEqualTo(ticket.id());
        assertThat(record.reason()).isEqualTo("причина");
        assertThat(records.ofTicket(ticket.id())).containsExactly(record);
    }

    /** S5.1, S5.2: a contract named by a stranger is a hint, no proof. */
    @Test
    void opensAStrangersTicketAsUnidentified() {
        var named = registered(mail.arrives(from(STRANGER).named("Пётр").says("договор 100-24, не печатает")));
        var unnamed = registered(mail.arrives(from(STRANGER).about("Printer").says("It does not print")));

        assertThat(named.requester().identified()).isFalse();
        assertThat(named.requester().contract()).isNotNull();
        assertThat(named.requester().companyName()).isEmpty();
        assertThat(named.requester().name()).isEqualTo("Пётр");
        assertThat(named.requester().language()).isEqualTo(Language.RU);
        assertThat(unnamed.requester().language()).isEqualTo(Language.EN);
        assertThat(unnamed.requester().zone()).isEqualTo(ZoneId.of("Europe/Moscow"));
    }

    /** S5.1: Reply-To says where to answer a stranger, never who somebody is. */
    @Test
    void answersAStrangerWhereTheLetterAsksFor() {
        var stranger = registered(mail.arrives(from(STRANGER).replyTo(OLGA).says("Помогите")));
        var olga = registered(mail.arrives(from(OLGA).replyTo(STRANGER).says("Помогите")));
        var loop = registered(
                mail.arrives(from(STRANGER).replyTo(PaperMail.BILLING.value()).says("Помогите")));

        assertThat(stranger.requester().identified()).isFalse();
        assertThat(stranger.requester().address()).isEqualTo(address(OLGA));
        assertThat(takesPart(stranger, STRANGER)).isTrue();
        assertThat(olga.requester().address()).isEqualTo(address(OLGA));
        assertThat(loop.requester().address()).isEqualTo(address(STRANGER));
    }

    @Test
    void letsPeopleInCopyTakePartButNoMachinesAndNoMailboxesOfOurs() {
        var ticket = registered(mail.arrives(from(OLGA)
                .to(PaperMail.SUPPORT.value())
                .cc("colleague@romashka.example")
                .cc("no-reply@romashka.example")
                .cc(OLGA)
                .says("Помогите")));

        assertThat(participants(ticket)).containsExactly("colleague@romashka.example");
    }

    /** S1.3 */
    @Test
    void takesALetterForUrgentThatSaysSo() {
        assertThat(registered(mail.arrives(from(OLGA).urgent().says("Горит"))).declaredUrgent())
                .isTrue();
        assertThat(inTransaction(() -> tickets.get(intake.register(
                                mail.arrives(from(OLGA).says("Всё горит")),
                                new Verdict("new", Intent.URGENCY, "", "", null)))
                        .declaredUrgent()))
                .isTrue();
    }

    /** S5.8 */
    @Test
    void handsALetterToTheRightDepartmentWhichAnswersFromItsOwnMailbox() {
        var letter = mail.arrives(from(OLGA).through(PaperMail.BILLING).says("Сайт не открывается"));
        var verdict = new Verdict("wrongDepartment", Intent.NONE, "support", "Неполадка пришла в бухгалтерию.", null);

        var ticket = inTransaction(() -> {
            intake.read(letter);
            intake.handOver(letter, verdict);
            return tickets.get(intake.register(letter, verdict));
        });

        assertThat(ticket.department()).isEqualTo("support");
        assertThat(ticket.mailbox()).isEqualTo(PaperMail.SUPPORT);
        assertThat(remarks(ticket)).contains("Неполадка пришла в бухгалтерию.");
    }

    /** S5.8: whoever wrote to both departments chose no wrong one. */
    @Test
    void blamesNobodyWhoWroteToBothDepartments() {
        var letter = mail.arrives(from(OLGA)
                .through(PaperMail.BILLING)
                .to(PaperMail.BILLING.value())
                .to(PaperMail.SUPPORT.value())
                .says("Сайт не открывается"));
        var verdict = new Verdict("wrongDepartment", Intent.NONE, "support", "Неполадка пришла в бухгалтерию.", null);

        var ticket = inTransaction(() -> {
            intake.read(letter);
            intake.handOver(letter, verdict);
            return tickets.get(intake.register(letter, verdict));
        });

        assertThat(ticket.department()).isEqualTo("support");
        assertThat(remarks(ticket)).doesNotContain("handed-over");
    }

    @Test
    void keepsALetterWithCharactersThatNoDatabaseTakes() {
        var ticket = registered(mail.arrives(from(OLGA).about("Не\0печатает").says("Бит\0ый текст")));

        assertThat(ticket.subject()).isEqualTo("Непечатает");
    }

    @Test
    void keepsFiles() {
        var ticket = registered(mail.arrives(from(OLGA).says("Журнал").with("журнал.txt", "строка")));

        assertThat(attachments(ticket)).containsExactly("журнал.txt");
    }
}
