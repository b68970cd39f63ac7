package org.zayavka.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zayavka.intake.PaperLetter.from;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.channel.Bounce;
import org.zayavka.channel.Machine;
import org.zayavka.channel.Reception;
import org.zayavka.intake.IntakeRecord.Outcome;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.Refusal;

/** Each way through the process {@code receiveMessage}, with its real table. */
@NullUnmarked
@SpringJUnitConfig(ReceiveMessageTests.WithEngine.class)
@TestPropertySource(properties = "zayavka.secret=only for tests: at least thirty-two characters")
class ReceiveMessageTests {

    private static final String OLGA = "olga@romashka.example";
    private static final String STRANGER = "stranger@elsewhere.example";

    @Autowired
    Reception reception;

    @Autowired
    IntakeRecords records;

    @Autowired
    PaperMail mail;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void empty() {
        mail.clear();
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(process -> runtime.deleteProcessInstance(process.getId(), "next test"));
    }

    @Test
    void registersANewRequestAndEnds() {
        var letter = receive(from(OLGA).says("Не печатает принтер"));

        assertThat(record(letter).outcome()).isEqualTo(Outcome.REGISTERED);
        assertThat(record(letter).reason()).isEqualTo("Новая просьба.");
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey("inbox-" + letter)
                        .count())
                .isEqualTo(1);
    }

    /** S5.3 */
    @Test
    void appendsAnAnswer() {
        var ticket = record(receive(from(OLGA).says("Не печатает"))).ticket();
        var reply = receive(from(OLGA).about("Re: [zayavka #" + ticket + "]").says("Модель 1020"));

        assertThat(record(reply).outcome()).isEqualTo(Outcome.APPENDED);
        assertThat(record(reply).ticket()).isEqualTo(ticket);
    }

    /** Complaint 6 */
    @Test
    void appendsTheReplyOfSomebodyInCopyToTheRequestersOwnLetter() {
        var ticket = record(
                        receive(from(OLGA).cc(STRANGER).id("<one@x.example>").says("Не печатает")))
                .ticket();
        var reply = receive(from(STRANGER).answering("<one@x.example>").says("И у меня"));

        assertThat(record(reply).ticket()).isEqualTo(ticket);
        assertThat(record(reply).proof()).isEqualTo(Proof.THREAD);
    }

    /** S5.8 */
    @Test
    void handsATechnicalLetterToTheTechnicians() {
        var letter = receive(from(OLGA).through(PaperMail.BILLING).about("Сайт").says("Сайт не открывается"));

        assertThat(record(letter).kind()).isEqualTo("wrongDepartment");
        assertThat(department(letter)).isEqualTo("support");
    }

    /** Complaint 1 */
    @Test
    void filesMachineMail() {
        var letter = receive(from(OLGA).byMachine(Machine.AUTOMATIC).says("Я в отпуске"));

        assertThat(record(letter).outcome()).isEqualTo(Outcome.FILED);
        assertThat(record(letter).ticket()).isNull();
    }

    @Test
    void marksWhatCouldNotBeDelivered() {
        var ticket = record(receive(from(OLGA).says("Не печатает"))).ticket();
        mail.bouncedTicket = Optional.of(ticket);
        var report = receive(from("mailer-daemon@x.example")
                .reporting(new Bounce(new EmailAddress(OLGA), "<a@b>", "5.1.1", true, "User unknown")));

        assertThat(record(report).outcome()).isEqualTo(Outcome.UNDELIVERABLE);
        assertThat(record(report).ticket()).isEqualTo(ticket);
    }

    /** Complaint 7 */
    @Test
    void makesOneTicketOfALetterToTwoMailboxes() {
        var first = receive(from(OLGA).id("<two@x.example>").says("Не печатает"));
        var second = receive(
                from(OLGA).through(PaperMail.BILLING).id("<two@x.example>").says("Не печатает"));

        assertThat(record(second).outcome()).isEqualTo(Outcome.COPY);
        assertThat(record(second).ticket()).isEqualTo(record(first).ticket());
    }

    /** Complaint 2 */
    @Test
    void quarantinesALetterThatFailedToTheEnd() {
        var letter = mail.arrives(from(OLGA).says("Привет"));
        mail.letters.put(letter, null);

        transactions.executeWithoutResult(transaction -> reception.receive(letter, true));

        assertThat(record(letter).outcome()).isEqualTo(Outcome.REGISTERED);
        assertThat(jdbc.sql("select quarantine from desk.ticket where number = :number")
                        .param("number", record(letter).ticket().number())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** S5.7, complaint 6 */
    @Test
    void showsAPersonAStrangersReplyAndKeepsLittleMeanwhile() {
        var letter = heldReply();

        var task = task(letter);
        assertThat(task.getTaskDefinitionKey()).isEqualTo("userTask_reviewMessage");
        assertThat(runtime.createVariableInstanceQuery().list())
                .extracting(VariableInstance::getName)
                .containsExactlyInAnyOrder("inboxId", "subject", "sender");
        assertThat(record(letter).outcome()).isEqualTo(Outcome.HELD);
    }

    @Test
    void appendsAHeldLetterWhenAPersonSaysSo() {
        var letter = heldReply();

        decide(letter, Map.of("decision", "append", "note", "Её коллега"));

        assertThat(record(letter).outcome()).isEqualTo(Outcome.APPENDED);
        assertThat(record(letter).note()).isEqualTo("Её коллега");
        assertThat(record(letter).ticket()).isEqualTo(record(letter).referenced());
    }

    @Test
    void tellsThePersonThatTheNumberIsWrongAndKeepsTheTask() {
        var letter = heldReply();

        assertThatThrownBy(() -> decide(letter, Map.of("decision", "append", "ticketToAppend", 999_999L)))
                .hasMessage("Заявки № 999999 нет. Проверьте номер или заведите новую заявку.")
                .isInstanceOf(Refusal.class);
        assertThat(task(letter)).isNotNull();
    }

    @Test
    void registersAHeldLetterWhenAPersonSaysSo() {
        var letter = receive(from(OLGA).says("Вы идиоты"));
        assertThat(record(letter).kind()).isEqualTo("review");

        decide(letter, Map.of("decision", "register"));

        assertThat(record(letter).outcome()).isEqualTo(Outcome.REGISTERED);
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    /** S5.7 */
    @Test
    void leavesAnInsultUnansweredWhenAPersonSaysSo() {
        var letter = receive(from(STRANGER).says("Вы идиоты"));

        decide(letter, Map.of("decision", "file"));

        assertThat(record(letter).outcome()).isEqualTo(Outcome.FILED);
        assertThat(record(letter).ticket()).isNull();
    }

    private InboxId heldReply() {
        var ticket = record(receive(from(OLGA).says("Не печатает"))).ticket();
        return receive(from(STRANGER).about("[zayavka #" + ticket + "]").says("И у нас"));
    }

    private InboxId receive(PaperLetter paper) {
        var letter = mail.arrives(paper);
        transactions.executeWithoutResult(transaction -> reception.receive(letter, false));
        return letter;
    }

    private void decide(InboxId letter, Map<String, Object> form) {
        tasks.complete(task(letter).getId(), form);
    }

    private Task task(InboxId letter) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey("inbox-" + letter)
                .singleResult();
    }

    private IntakeRecord record(InboxId letter) {
        return records.of(letter).orElseThrow();
    }

    private String department(InboxId letter) {
        return jdbc.sql("select department from desk.ticket where number = :number")
                .param("number", record(letter).ticket().number())
                .query(String.class)
                .single();
    }

    @TestConfiguration
    @Import(IntakeRoom.class)
    // The room's own test knows who works here.
    @ComponentScan(
            basePackages = "org.zayavka.intake.process",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "org\\.zayavka\\.intake\\.process\\.StaffInRegister"))
    static class WithEngine {

        @Bean
        ProcessEngineFactoryBean processEngine(
                DataSource database, PlatformTransactionManager transactions, ApplicationContext context) {
            var engine = new SpringProcessEngineConfiguration();
            engine.setDataSource(database);
            engine.setTransactionManager(transactions);
            engine.setDatabaseSchemaUpdate("true");
            engine.setHistory("activity");
            engine.setJobExecutorActivate(false);
            engine.setEnforceHistoryTimeToLive(false);
            engine.setBeans(new LateDelegates(context));
            engine.setDeploymentResources(new Resource[] {
                new ClassPathResource("processes/receive-message.bpmn"), new ClassPathResource("dmn/message-kind.dmn")
            });
            var factory = new ProcessEngineFactoryBean();
            factory.setProcessEngineConfiguration(engine);
            return factory;
        }

        @Bean
        RuntimeService runtime(ProcessEngine engine) {
            return engine.getRuntimeService();
        }

        @Bean
        TaskService tasks(ProcessEngine engine) {
            return engine.getTaskService();
        }

        @Bean
        HistoryService history(ProcessEngine engine) {
            return engine.getHistoryService();
        }
    }

    /** The delegates need beans that need the engine: they are looked up when a model names them. */
    private static final class LateDelegates extends HashMap<Object, Object> {

        private static final List<String> NAMES = List.of(
                "readLetter",
                "markUndeliverable",
                "fileMessage",
                "noteCopy",
                "appendToTicket",
                "holdForReview",
                "registerTicket",
                "handOver");

        private final transient ApplicationContext context;

        LateDelegates(ApplicationContext context) {
            this.context = context;
        }

        @Override
        public boolean containsKey(Object name) {
            return NAMES.contains(name);
        }

        @Override
        public Object get(Object name) {
            return containsKey(name) ? context.getBean((String) name, JavaDelegate.class) : null;
        }
    }
}
