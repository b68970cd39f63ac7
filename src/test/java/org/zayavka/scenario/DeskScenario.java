package org.zayavka.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.zayavka.customer.CustomerRegister;
import org.zayavka.customer.CustomerRegister.NewContact;
import org.zayavka.customer.CustomerRegister.NewContract;
import org.zayavka.customer.Customers;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.support.DeskApi;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Staff;
import org.zayavka.support.TestMail;

/** A started desk with two mailboxes, three customers and a few people who work there; a class says over which mail. */
@DeskTest
abstract class DeskScenario {

    static final String SUPPORT = "support@zayavka.example";
    static final String BILLING = "billing@zayavka.example";
    static final String OLGA = "olga@romashka.example";
    static final String PETR = "petr@romashka.example";
    static final String OFFICE = "office@romashka.example";
    static final String JOHN = "john@vektor.example";
    static final String NIKOLAY = "nikolay@masterskaya.example";

    static final int CAP = 60;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private CustomerRegister customersRegister;

    @Autowired
    private Customers customers;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    final Correspondent olga;
    final Correspondent petr;
    final Correspondent john;
    final Correspondent nikolay;
    Agent anna;
    Agent artem;
    Agent boris;
    Agent galina;
    Agent bella;

    /** @param mail the mail server that the desk was told of, see {@link #deskOver} */
    DeskScenario(TestMail mail) {
        olga = new Correspondent(mail, OLGA, "Ольга Петровна");
        petr = new Correspondent(mail, PETR, "Пётр");
        john = new Correspondent(mail, JOHN, "John Carter");
        nikolay = new Correspondent(mail, NIKOLAY, "Николай");
    }

    /** For the {@code DynamicPropertySource} of a class: each starts a desk of its own. */
    static void deskOver(TestMail mail, DynamicPropertyRegistry properties) {
        properties.add("zayavka.secret", () -> "a secret of tests that is long enough to sign with");
        properties.add("zayavka.channel.out-per-address-and-hour", () -> CAP);
        properties.add("zayavka.ticket.renew-check", () -> "1s");
        properties.add("zayavka.mail.smtp.host", () -> "127.0.0.1");
        properties.add("zayavka.mail.smtp.port", mail::smtpPort);
        properties.add("zayavka.mail.smtp.tls", () -> "none");
        mailbox(mail, properties, 0, SUPPORT, "support");
        mailbox(mail, properties, 1, BILLING, "billing");
    }

    private static void mailbox(
            TestMail mail, DynamicPropertyRegistry properties, int index, String address, String department) {
        mail.mailbox(address);
        var prefix = "zayavka.mail.mailboxes[" + index + "].";
        properties.add(prefix + "address", () -> address);
        properties.add(prefix + "department", () -> department);
        properties.add(prefix + "prefix", () -> "zayavka");
        properties.add(prefix + "name", () -> "Служба заявок");
        properties.add(prefix + "imap.host", () -> "127.0.0.1");
        properties.add(prefix + "imap.port", mail::imapPort);
        properties.add(prefix + "imap.user", () -> address);
        properties.add(prefix + "imap.password", () -> address);
        properties.add(prefix + "imap.tls", () -> "none");
    }

    @BeforeEach
    void peopleAreThere() {
        // The scenarios share a desk and go back to the same hour: each finds the cap as it is in the morning.
        jdbc.sql("delete from desk.outbox_sent").update();
        new Staff(identities)
                .with("anna", "line1")
                .with("artem", "line1")
                .with("boris", "line2")
                .with("galina", "head")
                .with("bella", "billing");
        anna = new Agent(http, "anna");
        artem = new Agent(http, "artem");
        boris = new Agent(http, "boris");
        galina = new Agent(http, "galina");
        bella = new Agent(http, "bella");
        if (customers.contractByNumber("100-24").isEmpty()) {
            romashka();
            vektor();
            masterskaya();
        }
    }

    /** More people of the desk. */
    Staff people() {
        return new Staff(identities);
    }

    /** The page in Tasklist of one of them. */
    DeskApi desk(Agent agent) {
        return new DeskApi(http, agent.tasklist().cookies());
    }

    /** The same after they have signed out in another tab. */
    DeskApi signedOut(Agent agent) {
        var page = desk(agent);
        page.signOut();
        return page;
    }

    /** One more agent at work. */
    Agent agent(String login) {
        return new Agent(http, login);
    }

    /** A program that signs in to the REST interface as one of them. */
    ResponseEntity<String> rest(String login, String path, Object body) {
        return Staff.as(login, http).postForEntity("/engine-rest" + path, body, String.class);
    }

    private void romashka() {
        var company = customersRegister.addCompany("ООО «Ромашка»");
        customersRegister.addContract(new NewContract(
                company, "100-24", "romashka", "standard", BigDecimal.TEN, new EmailAddress(OFFICE), true, null, null));
        contact(company, "Ольга Петровна Синицына", OLGA, Language.RU, "Europe/Moscow");
        contact(company, "Пётр Лисицын", PETR, Language.RU, "Europe/Moscow");
    }

    private void vektor() {
        var company = customersRegister.addCompany("АО «Вектор»");
        customersRegister.addContract(NewContract.of(company, "200-24", "premium"));
        contact(company, "John Carter", JOHN, Language.EN, "Europe/London");
    }

    private void masterskaya() {
        var company = customersRegister.addCompany("Мастерская Кузнецова");
        customersRegister.addContract(NewContract.of(company, "300-24", "basic"));
        contact(company, "Николай Кузнецов", NIKOLAY, Language.RU, "Asia/Novosibirsk");
    }

    private void contact(CompanyId company, String name, String address, Language language, String zone) {
        customersRegister.addContact(
                new NewContact(company, name, new EmailAddress(address), "", language, ZoneId.of(zone)));
    }

    /** A column of the ticket's row, as the register has it. */
    String ticket(long number, String column) {
        return jdbc.sql("select coalesce(%s::text, '') from desk.ticket where number = ?".formatted(column))
                .param(number)
                .query(String.class)
                .single();
    }

    List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    /** Numbers out of the register. */
    List<Long> register(String sql) {
        return jdbc.sql(sql).query(Long.class).list();
    }

    List<String> events(long number) {
        return jdbc.sql("select kind from desk.ticket_event where ticket = ? order by id")
                .param(number)
                .query(String.class)
                .list();
    }

    void awaitsState(long number, String state, String closing) {
        Awaitility.await("ticket " + number + " is " + state + " " + closing)
                .atMost(Duration.ofSeconds(30))
                .until(() -> ticket(number, "state").equals(state)
                        && ticket(number, "closing").equals(closing));
    }

    static Instant instant(String column) {
        return OffsetDateTime.parse(column.replace(' ', 'T') + ":00").toInstant();
    }

    static List<String> to(String... addresses) {
        return List.of(addresses);
    }
}
