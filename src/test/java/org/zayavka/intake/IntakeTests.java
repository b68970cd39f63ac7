package org.zayavka.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zayavka.intake.PaperLetter.from;
import static org.zayavka.intake.PaperLetter.fromNobody;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.channel.Bounce;
import org.zayavka.channel.Machine;
import org.zayavka.channel.MessageUndelivered;
import org.zayavka.customer.CustomerRegister;
import org.zayavka.customer.CustomerRegister.NewContact;
import org.zayavka.customer.CustomerRegister.NewContract;
import org.zayavka.customer.Identification;
import org.zayavka.intake.IntakeRecord.Outcome;
import org.zayavka.intake.Verdict.Review;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.Language;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Closing;
import org.zayavka.ticket.Decision;
import org.zayavka.ticket.Intent;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.Tickets;

@NullUnmarked
@SpringJUnitConfig(IntakeRoom.class)
class IntakeTests {

    private static final Instant NOW = Instant.parse("2026-06-01T08:01:00Z");
    private static final String OLGA = "olga@romashka.example";
    private static final String IVAN = "ivan@romashka.example";
    private static final String STRANGER = "stranger@elsewhere.example";
    private static final Verdict NEW = verdict("new");
    private static final Verdict ANSWER = verdict("answer");

    @Autowired
    Intake intake;

    @Autowired
    IntakeRecords records;

    @Autowired
    UndeliveredMail undeliveredMail;

    @Autowired
    Tickets tickets;

    @Autowired
    CustomerRegister register;

    @Autowired
    PaperMail mail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate desk.intake_record, desk.ticket, desk.participant, desk.message, desk.attachment, desk.file,"
                        + " desk.ticket_event, desk.contact, desk.contract, desk.company")
                .update();
        mail.clear();
        var romashka = register.addCompany("ООО «Ромашка»");
        register.addContract(new NewContract(
                romashka,
                "100-24",
                "",
                "standard",
                BigDecimal.ZERO,
                address("office@romashka.example"),
                true,
                null,
                null));
        register.addContact(new NewContact(
                romashka, "Ольга Петрова", address(OLGA), "", Language.RU, ZoneId.of("Asia/Yekaterinburg")));
        register.addContact(
                new NewContact(romashka, "Иван Кузнецов", address(IVAN), "", Language.EN, ZoneId.of("Europe/Moscow")));
    }

    // registering

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
                                mail.arrives(from(OLGA).says("Срочно")),
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

    /** Complaint 2 */
    @Test
    void keepsTheOriginalOfAnUnreadableLetterInQuarantine() {
        var letter = mail.arrives(from(OLGA).unreadable().about("Битое"));

        var ticket = registered(letter);

        assertThat(facts(letter).readable()).isFalse();
        assertThat(ticket.quarantine()).isTrue();
        assertThat(ticket.requester().address()).isNull();
        assertThat(original(ticket)).isEqualTo("raw bytes");
    }

    /** Complaint 2: whatever made earlier attempts fail, the letter is not lost. */
    @Test
    void givesUpReadingAndQuarantinesEvenWhatTheReaderRefuses() {
        var letter = mail.arrives(from(OLGA).says("Привет"));
        mail.letters.put(letter, null);

        var ticket = inTransaction(() -> {
            intake.giveUpReading(letter);
            var facts = intake.read(letter);
            assertThat(facts.readable()).isFalse();
            assertThat(facts.machine()).isEqualTo("none");
            assertThat(facts.copy()).isFalse();
            return tickets.get(intake.register(letter, NEW));
        });

        assertThat(ticket.quarantine()).isTrue();
        assertThat(ticket.subject()).isEqualTo("(без темы)");
        assertThat(original(ticket)).isEqualTo("raw bytes");
    }

    @Test
    void registersALetterWithoutASender() {
        var letter = mail.arrives(fromNobody().says("Кто я?"));

        assertThat(facts(letter).senderRole()).isEqualTo("none");
        var ticket = registered(letter);
        assertThat(ticket.requester().address()).isNull();
        assertThat(ticket.quarantine()).isTrue();
        assertThat(original(ticket)).isEqualTo("raw bytes");
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

    // correlation, complaint 6

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

    // appending

    /** S5.3 */
    @Test
    void appendsAnAnswerAndRecordsHowTheTicketWasFound() {
        var ticket = registered(mail.arrives(from(OLGA).says("Не печатает")));
        var reply = mail.arrives(from(OLGA)
                .cc("copy@elsewhere.example")
                .about("Re: [zayavka #" + ticket.id() + "]")
                .says("Модель 1020"));

        inTransaction(() -> intake.append(reply, ANSWER));

        assertThat(remarks(ticket)).contains("found-by-subject");
        assertThat(kinds(ticket)).contains("RequesterAdded");
        assertThat(takesPart(ticket, "copy@elsewhere.example")).isTrue();
        assertThat(records.of(reply).orElseThrow().proof()).isEqualTo(Proof.SUBJECT);
        assertThat(records.ofTicket(ticket.id())).hasSize(2);
    }

    /** Complaint 8 */
    @Test
    void opensALinkedTicketForAReplyAfterTheClose() {
        var closed = registered(mail.arrives(from(OLGA).says("Не печатает")));
        inTransaction(() -> {
            var ticket = tickets.get(closed.id());
            ticket.close(Closing.CONFIRMED, NOW);
            tickets.save(ticket);
            return ticket;
        });
        var subject = "Re: [zayavka #" + closed.id() + "] Не печатает";
        var reply = mail.arrives(from(OLGA).about(subject).says("Опять"));

        assertThat(facts(reply).thread()).isEqualTo("closed");
        var linked = registered(reply);
        assertThat(linked.follows()).isEqualTo(closed.id());
        assertThat(linked.subject()).isEqualTo("Не печатает");
        assertThat(registered(mail.arrives(from(STRANGER).about(subject).says("Опять")))
                        .follows())
                .isNull();
    }

    // review

    /** Complaint 6: a stranger's reply waits for a person. */
    @Test
    void holdsALetterAndAppendsItWhenAPersonSaysSo() {
        var ticket = registered(mail.arrives(from(OLGA).says("Не печатает")));
        var letter = mail.arrives(
                from(STRANGER).about("[zayavka #" + ticket.id() + "]").says("И у нас"));

        var card = inTransaction(() -> intake.hold(letter, verdict("review")));

        assertThat(card.sender()).isEqualTo(STRANGER);
        assertThat(records.of(letter).orElseThrow().outcome()).isEqualTo(Outcome.HELD);
        assertThat(records.of(letter).orElseThrow().referenced()).isEqualTo(ticket.id());
        assertThat(records.latest(Outcome.HELD, 10)).hasSize(1);
        assertThat(kinds(ticket)).contains("LetterHeld").doesNotContain("RequesterAdded");

        inTransaction(() -> intake.append(letter, reviewed(null, "Это её коллега")));

        var record = records.of(letter).orElseThrow();
        assertThat(record.outcome()).isEqualTo(Outcome.APPENDED);
        assertThat(record.kind()).isEqualTo("review");
        assertThat(record.decidedBy()).isEqualTo("anna");
        assertThat(takesPart(ticket, STRANGER)).isTrue();
        assertThat(remarks(ticket)).contains("reviewed: ");
        assertThat(notes(ticket)).contains("Это её коллега");
    }

    @Test
    void refusesToAppendToATicketThatIsNotThereOrClosed() {
        var letter = mail.arrives(from(STRANGER).says("И у нас"));
        inTransaction(() -> intake.hold(letter, verdict("review")));

        assertThatThrownBy(() -> inTransaction(() -> intake.append(letter, reviewed(null, ""))))
                .hasMessageContaining("Укажите номер");
        assertThatThrownBy(() -> inTransaction(() -> intake.append(letter, reviewed(new TicketId(999_999), ""))))
                .hasMessageContaining("999999");
    }

    // copies, complaint 7

    @Test
    void tellsTheTicketThatItsLetterCameToAnotherMailboxToo() {
        var first = mail.arrives(from(OLGA).id("<same@romashka.example>").says("Не печатает"));
        var second = mail.arrives(from(OLGA)
                .through(PaperMail.BILLING)
                .id("<same@romashka.example>")
                .says("Не печатает"));

        assertThat(facts(first).copy()).isFalse();
        var ticket = registered(first);
        assertThat(facts(second).copy()).isTrue();
        inTransaction(() -> {
            intake.noteCopy(second, verdict("copy"));
            return second;
        });

        assertThat(kinds(ticket)).contains("ArrivedElsewhereToo");
        assertThat(notes(ticket)).contains("billing@zayavka.example");
        assertThat(records.of(second).orElseThrow().copyOf()).isEqualTo(first);
        assertThat(records.of(second).orElseThrow().ticket()).isEqualTo(ticket.id());
    }

    @Test
    void letsTheCopyOfAHeldLetterFollowItToItsTicket() {
        var first = mail.arrives(from(STRANGER).id("<same@x.example>").says("Ругань"));
        var second = mail.arrives(
                from(STRANGER).through(PaperMail.BILLING).id("<same@x.example>").says("Ругань"));
        inTransaction(() -> intake.hold(first, verdict("review")));
        inTransaction(() -> {
            intake.noteCopy(second, verdict("copy"));
            return second;
        });
        assertThat(records.of(second).orElseThrow().ticket()).isNull();

        var ticket = inTransaction(() -> tickets.get(intake.register(first, reviewed(null, ""))));

        assertThat(kinds(ticket)).contains("ArrivedElsewhereToo");
        assertThat(records.of(second).orElseThrow().ticket()).isEqualTo(ticket.id());
    }

    // machines, complaint 1

    @Test
    void filesAnAutomaticAnswerWithItsTicket() {
        var ticket = registered(mail.arrives(from(OLGA).says("Не печатает")));
        mail.sent.put("<signed@zayavka.example>", ticket.id());
        var letter = mail.arrives(from(OLGA)
                .byMachine(Machine.AUTOMATIC)
                .answering("<signed@zayavka.example>")
                .says("Я в отпуске"));

        assertThat(facts(letter).machine()).isEqualTo("automatic");
        inTransaction(() -> {
            intake.file(letter, verdict("automatic"));
            return letter;
        });

        assertThat(kinds(ticket)).contains("MachineMailFiled").doesNotContain("RequesterAdded");
        assertThat(records.of(letter).orElseThrow().outcome()).isEqualTo(Outcome.FILED);
    }

    @Test
    void filesTheReportOfALetterThatDidNotArrive() {
        var ticket = registered(mail.arrives(from(OLGA).says("Не печатает")));
        mail.bouncedTicket = Optional.of(ticket.id());
        var report = mail.arrives(from("mailer-daemon@mail.example")
                .reporting(new Bounce(address(OLGA), "<signed@zayavka.example>", "5.1.1", true, "User unknown")));

        inTransaction(() -> {
            intake.markUndeliverable(report, verdict("bounce"));
            return report;
        });

        assertThat(mail.bounces).hasSize(1);
        assertThat(kinds(ticket)).contains("MachineMailFiled");
        assertThat(records.of(report).orElseThrow().ticket()).isEqualTo(ticket.id());
    }

    @Test
    void keepsAReportThatMatchesNothingAsAnEvent() {
        var report = mail.arrives(
                from("mailer-daemon@mail.example").reporting(new Bounce(null, null, "", true, "Something is wrong")));

        inTransaction(() -> {
            intake.markUndeliverable(report, verdict("bounce"));
            return report;
        });

        assertThat(records.of(report).orElseThrow().outcome()).isEqualTo(Outcome.UNDELIVERABLE);
        assertThat(records.of(report).orElseThrow().ticket()).isNull();
    }

    @Test
    void tellsTheTicketOfMailThatWasRefused() {
        var ticket = registered(mail.arrives(from(OLGA).says("Не печатает")));

        undeliveredMail.on(new MessageUndelivered(
                new OutboxId(1), ticket.id(), List.of(address(OLGA)), "550 5.1.1 User unknown", NOW));
        undeliveredMail.on(new MessageUndelivered(new OutboxId(2), null, List.of(), "", NOW));

        assertThat(kinds(ticket)).contains("DeliveryFailed");
    }

    @Test
    void forwardedTextSpeaksForALetterWithoutWordsOfItsOwn() {
        var facts = facts(mail.arrives(from(OLGA).about("Fwd: Ошибка").quotes("Сайт не открывается")));

        assertThat(facts.ownText()).isEqualTo("сайт не открывается");
        assertThat(facts.subjectText()).isEqualTo("ошибка");
        assertThat(facts.department()).isEqualTo("support");
    }

    private Ticket registered(InboxId letter) {
        return inTransaction(() -> tickets.get(intake.register(letter, NEW)));
    }

    private Facts facts(InboxId letter) {
        return inTransaction(() -> intake.read(letter));
    }

    private String role(String sender, String subject) {
        return facts(mail.arrives(from(sender).about(subject).says("Текст"))).senderRole();
    }

    private boolean takesPart(Ticket ticket, String address) {
        return tickets.takesPart(ticket.id(), address(address));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(transaction -> work.get());
    }

    private List<String> participants(Ticket ticket) {
        return strings("select address from desk.participant where ticket = :ticket", ticket);
    }

    private List<String> kinds(Ticket ticket) {
        return strings("select kind from desk.ticket_event where ticket = :ticket", ticket);
    }

    private List<String> attachments(Ticket ticket) {
        return strings(
                "select a.name from desk.attachment a join desk.message m on m.id = a.message where m.ticket = :ticket",
                ticket);
    }

    private String original(Ticket ticket) {
        return strings("""
                select convert_from(f.bytes, 'UTF8') from desk.attachment a
                join desk.message m on m.id = a.message join desk.file f on f.sha256 = a.file
                where m.ticket = :ticket and a.name = 'original.eml'
                """, ticket).get(0);
    }

    private String remarks(Ticket ticket) {
        return String.join("\n", strings("select remarks::text from desk.message where ticket = :ticket", ticket));
    }

    private String notes(Ticket ticket) {
        return String.join(
                "\n",
                strings("select pieces::text from desk.message where ticket = :ticket and direction = 'NOTE'", ticket));
    }

    private List<String> strings(String sql, Ticket ticket) {
        return jdbc.sql(sql)
                .param("ticket", ticket.id().number())
                .query(String.class)
                .list();
    }

    private static Verdict verdict(String kind) {
        return new Verdict(kind, Intent.NONE, "", "причина", null);
    }

    private static Verdict reviewed(TicketId ticket, String note) {
        return new Verdict("", Intent.NONE, "", "", new Review(ticket, note, "anna"));
    }

    private static EmailAddress address(String value) {
        return new EmailAddress(value);
    }
}
