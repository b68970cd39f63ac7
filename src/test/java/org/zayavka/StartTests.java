package org.zayavka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zayavka.support.TestPostgres;

/** The application as an administrator starts it: a process of its own, told everything by its environment. */
@org.jspecify.annotations.NullUnmarked
class StartTests {

    private static final Map<String, String> NOTHING = Map.of();

    @TempDir
    private Path folder;

    private Process desk;

    @AfterEach
    void stop() {
        if (desk != null) {
            desk.destroyForcibly();
        }
    }

    @Test
    void namesAllThatIsMissingInOneLine() throws Exception {
        assertThat(refusal(NOTHING))
                .isEqualTo(
                        "«Заявка» не запущена. Не заданы: SPRING_DATASOURCE_URL, ZAYAVKA_SECRET,"
                                + " ZAYAVKA_MAIL_SMTP_HOST, ZAYAVKA_MAIL_MAILBOXES_0_ADDRESS,"
                                + " ZAYAVKA_MAIL_MAILBOXES_0_IMAP_HOST, ZAYAVKA_MAIL_MAILBOXES_0_IMAP_USER,"
                                + " ZAYAVKA_MAIL_MAILBOXES_0_IMAP_PASSWORD. Задайте их в окружении, см. docs/administrator.md.");
    }

    @Test
    void speaksEnglishWhereTheMachineDoes() throws Exception {
        assertThat(refusal(Map.of("LANG", "en_US.UTF-8"))).startsWith("Zayavka does not start. Not set: SPRING_");
    }

    @Test
    void saysWhichDatabaseDoesNotAnswerAndHidesThePassword() throws Exception {
        var environment = complete();
        environment.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/desk?password=hidden");
        assertThat(refusal(environment))
                .startsWith("«Заявка» не запущена. База данных jdbc:postgresql://127.0.0.1:1/desk недоступна: ")
                .doesNotContain("hidden");
    }

    @Test
    void saysWhichMailboxIsMisconfigured() throws Exception {
        var environment = complete();
        environment.put("ZAYAVKA_MAIL_MAILBOXES_0_ADDRESS", "support");
        assertThat(refusal(environment)).contains("ZAYAVKA_MAIL_MAILBOXES_0_ADDRESS", "«support»");
    }

    @Test
    void namesTheAddressThatAHalfGivenMailboxLacks() throws Exception {
        var environment = complete();
        environment.put("ZAYAVKA_MAIL_MAILBOXES_1_DEPARTMENT", "billing");
        assertThat(refusal(environment))
                .isEqualTo("«Заявка» не запущена. Не заданы: ZAYAVKA_MAIL_MAILBOXES_1_ADDRESS. Задайте их в окружении, "
                        + "см. docs/administrator.md.");
    }

    @Test
    void startsOnItsEnvironmentAloneWithNobodyInItButTheFirstAdministrator() throws Exception {
        var environment = complete();
        environment.put("ZAYAVKA_ADMIN_USER", "chief");
        environment.put("ZAYAVKA_ADMIN_PASSWORD", "first-password");
        start(environment);

        await().atMost(Duration.ofMinutes(3)).until(() -> output().contains("is the first administrator"));

        var database = environment.get("SPRING_DATASOURCE_URL");
        assertThat(column(database, "select string_agg(id_, ',') from act_id_user"))
                .isEqualTo("chief");
        assertThat(column(database, "select count(*) from desk.company")).isEqualTo("0");
    }

    @Test
    void nothingOfTheFirstCommandIsAmongThePackagedClasses() {
        assertThat(Path.of("target/classes/org/zayavka/shared")).isDirectory();
        assertThat(Path.of("target/classes/org/zayavka/dev")).doesNotExist();
    }

    private static HashMap<String, String> complete() {
        var environment = new HashMap<String, String>();
        environment.put("SPRING_DATASOURCE_URL", TestPostgres.url());
        environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
        environment.put("ZAYAVKA_SECRET", "0123456789abcdef0123456789abcdef");
        // A mail server that is down keeps nobody from starting: letters wait.
        environment.put("ZAYAVKA_MAIL_SMTP_HOST", "127.0.0.1");
        environment.put("ZAYAVKA_MAIL_SMTP_PORT", "1");
        environment.put("ZAYAVKA_MAIL_MAILBOXES_0_ADDRESS", "support@desk.example");
        environment.put("ZAYAVKA_MAIL_MAILBOXES_0_IMAP_HOST", "127.0.0.1");
        environment.put("ZAYAVKA_MAIL_MAILBOXES_0_IMAP_PORT", "1");
        environment.put("ZAYAVKA_MAIL_MAILBOXES_0_IMAP_USER", "support@desk.example");
        environment.put("ZAYAVKA_MAIL_MAILBOXES_0_IMAP_PASSWORD", "secret");
        return environment;
    }

    /** All that a desk printed which ended at once with 1. */
    private String refusal(Map<String, String> environment) throws Exception {
        start(environment);
        assertThat(desk.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(desk.exitValue()).isEqualTo(1);
        return output().strip();
    }

    private void start(Map<String, String> environment) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", Zayavka.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().keySet().removeIf(StartTests::decidesAboutTheDesk);
        builder.environment().put("CLASSPATH", classPath());
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().putAll(environment);
        desk = builder.start();
    }

    /** Without the test classes. Surefire hides the class path in a jar and tells it under a name of its own. */
    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.replaceAll("[/\\\\]+$", "").endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean decidesAboutTheDesk(String variable) {
        return variable.startsWith("LANG")
                || variable.startsWith("LC_")
                || variable.startsWith("SPRING_")
                || variable.startsWith("ZAYAVKA_");
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    private static String column(String database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database, "postgres", null);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
