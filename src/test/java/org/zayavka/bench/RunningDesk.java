package org.zayavka.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.Zayavka;
import org.zayavka.customer.CustomerRegister;
import org.zayavka.customer.CustomerRegister.NewContact;
import org.zayavka.customer.CustomerRegister.NewContract;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.support.Staff;

/** The whole application as it is started in earnest, on a free port, with customers and staff. */
final class RunningDesk implements AutoCloseable {

    static final EmailAddress SUPPORT = new EmailAddress("support@desk.example");

    private static final int COMPANIES = 50;
    private static final int CONTACTS_EACH = 8;
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final ConfigurableApplicationContext context;

    private RunningDesk(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param more settings besides the database and the desk's own address */
    static RunningDesk start(String databaseUrl, Map<String, Object> more) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("server.port", "0");
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.level.root", "WARN");
        settings.put("spring.datasource.url", databaseUrl);
        settings.put("spring.datasource.username", "postgres");
        settings.put("zayavka.secret", "only for measuring: at least thirty-two characters");
        settings.put("zayavka.mail.mailboxes[0].address", SUPPORT.value());
        settings.put("zayavka.mail.mailboxes[0].name", "Служба заявок");
        settings.putAll(more);
        var desk = new RunningDesk(new SpringApplicationBuilder(Zayavka.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new)));
        desk.people();
        return desk;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Threads that work off a spool: {@code inboxWorkers} or {@code outboxWorkers}. */
    SmartLifecycle workers(String name) {
        return context.getBean(name, SmartLifecycle.class);
    }

    TransactionTemplate transactions() {
        return new TransactionTemplate(bean(PlatformTransactionManager.class));
    }

    HikariDataSource pool() {
        return bean(HikariDataSource.class);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A registered contact; any two numbers below {@link #contacts} are different people. */
    static String contact(long number) {
        return "person%d@company%d.example".formatted(number % contacts(), number % COMPANIES);
    }

    static int contacts() {
        return COMPANIES * CONTACTS_EACH;
    }

    private void people() {
        new Staff(bean(org.camunda.bpm.engine.IdentityService.class)).with("anna", "line1");
        var register = bean(CustomerRegister.class);
        for (int i = 0; i < COMPANIES; i++) {
            var company = register.addCompany("ООО «Компания %d»".formatted(i));
            register.addContract(
                    NewContract.of(company, "%d-26".formatted(100 + i), i % 2 == 0 ? "standard" : "premium"));
            for (int j = i; j < contacts(); j += COMPANIES) {
                register.addContact(new NewContact(
                        company, "Сотрудник " + j, new EmailAddress(contact(j)), "", Language.RU, MOSCOW));
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
