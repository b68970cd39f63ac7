package org.zayavka.intake;

import static org.zayavka.intake.PaperLetter.from;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.customer.CustomerRegister;
import org.zayavka.customer.CustomerRegister.NewContact;
import org.zayavka.customer.CustomerRegister.NewContract;
import org.zayavka.intake.Verdict.Review;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.Language;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Intent;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.Tickets;

/** The reception with one customer's contacts and a mail that is paper: what its tests begin with. */
@NullUnmarked
@TestPropertySource(properties = "zayavka.secret=only for tests: at least thirty-two characters")
@SpringJUnitConfig(IntakeRoom.class)
abstract class AtTheReception {

    static final Instant NOW = Instant.parse("2026-06-01T08:01:00Z");
    static final String OLGA = "olga@romashka.example";
    static final String IVAN = "ivan@romashka.example";
    static final String STRANGER = "stranger@elsewhere.example";
    static final Verdict NEW = verdict("new");
    static final Verdict ANSWER = verdict("answer");

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
                        + " desk.ticket_event, desk.contact, desk.contract, desk.company cascade")
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

    Ticket registered(InboxId letter) {
        return inTransaction(() -> tickets.get(intake.register(letter, NEW)));
    }

    Facts facts(InboxId letter) {
        return inTransaction(() -> intake.read(letter));
    }

    String role(String sender, String subject) {
        return facts(mail.arrives(from(sender).about(subject).says("Текст"))).senderRole();
    }

    boolean takesPart(Ticket ticket, String address) {
        return tickets.takesPart(ticket.id(), address(address));
    }

    <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(transaction -> work.get());
    }

    List<String> participants(Ticket ticket) {
        return strings("select address from desk.participant where ticket = :ticket", ticket);
    }

    List<String> kinds(Ticket ticket) {
        return strings("select kind from desk.ticket_event where ticket = :ticket", ticket);
    }

    List<String> attachments(Ticket ticket) {
        return strings(
                "select a.name from desk.attachment a join desk.message m on m.id = a.message where m.ticket = :ticket",
                ticket);
    }

    String original(Ticket ticket) {
        return strings("""
                select convert_from(f.bytes, 'UTF8') from desk.attachment a
                join desk.message m on m.id = a.message join desk.file f on f.sha256 = a.file
                where m.ticket = :ticket and a.name = 'original.eml'
                """, ticket).get(0);
    }

    String remarks(Ticket ticket) {
        return String.join("\n", strings("select remarks::text from desk.message where ticket = :ticket", ticket));
    }

    String notes(Ticket ticket) {
        return String.join(
                "\n",
                strings("select pieces::text from desk.message where ticket = :ticket and direction = 'NOTE'", ticket));
    }

    List<String> strings(String sql, Ticket ticket) {
        return jdbc.sql(sql)
                .param("ticket", ticket.id().number())
                .query(String.class)
                .list();
    }

    static Verdict verdict(String kind) {
        return new Verdict(kind, Intent.NONE, "", "причина", null);
    }

    static Verdict reviewed(TicketId ticket, String note) {
        return new Verdict("", Intent.NONE, "", "", new Review(ticket, note, "anna"));
    }

    static EmailAddress address(String value) {
        return new EmailAddress(value);
    }
}
