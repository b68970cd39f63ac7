package org.zayavka;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.zayavka.shared.EmailAddress;

/**
 * Looks before anything is started whether an administrator has given all that the desk needs: settings, and a database
 * that answers. The mail server may be down: letters wait for it.
 */
class StartCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final int LEAST_SECRET = 32;
    private static final int DATABASE_TIMEOUT_SECONDS = 15;
    private static final String MAILBOXES = "zayavka.mail.mailboxes";

    private final StartWords words = StartWords.ofEnvironment();

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        check(event.getEnvironment());
    }

    /** @throws CannotStart naming all that is missing, or the first thing that is wrong */
    void check(Environment environment) {
        var mailboxes = mailboxes(environment);
        var missing = Stream.concat(
                        required(environment).filter(name -> isBlank(environment.getProperty(name))),
                        missing(mailboxes))
                .map(EnvironmentName::of)
                .toList();
        if (!missing.isEmpty()) {
            throw new CannotStart(words.missing(missing));
        }
        checkSecret(environment.getRequiredProperty("zayavka.secret"));
        checkAddresses(mailboxes);
        checkDatabase(environment);
    }

    private static Stream<String> required(Environment environment) {
        var always = Stream.of("spring.datasource.url", "zayavka.secret", "zayavka.mail.smtp.host");
        var firstAdministrator = !isBlank(environment.getProperty("zayavka.admin.user"));
        return firstAdministrator ? Stream.concat(always, Stream.of("zayavka.admin.password")) : always;
    }

    private List<GivenMailbox> mailboxes(Environment environment) {
        try {
            return Binder.get(environment)
                    .bind(MAILBOXES, Bindable.listOf(GivenMailbox.class))
                    .orElseGet(() -> List.of(new GivenMailbox(null, null)));
        } catch (BindException half) {
            // Of one without address only a department is given, or its number leaves one out.
            if (half.getCause() instanceof UnboundConfigurationPropertiesException) {
                throw new CannotStart(words.missing(List.of(EnvironmentName.of(firstAddressMissing(environment)))));
            }
            throw half;
        }
    }

    private static String firstAddressMissing(Environment environment) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj("%s[%%d].address".formatted(MAILBOXES)::formatted)
                .filter(name -> isBlank(environment.getProperty(name)))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> missing(List<GivenMailbox> mailboxes) {
        var none = mailboxes.stream().allMatch(mailbox -> mailbox.imap() == null);
        return IntStream.range(0, mailboxes.size()).boxed().flatMap(i -> {
            var mailbox = mailboxes.get(i);
            // One without IMAP only sends; but a desk without ears is none.
            var imap = none && i == 0 ? new GivenImap(null, null, null) : mailbox.imap();
            var prefix = "%s[%d].".formatted(MAILBOXES, i);
            var address = isBlank(mailbox.address()) ? Stream.of("address") : Stream.<String>empty();
            return Stream.concat(address, imap == null ? Stream.empty() : imap.missing())
                    .map(prefix::concat);
        });
    }

    private void checkSecret(String secret) {
        if (secret.length() < LEAST_SECRET) {
            throw wrong("zayavka.secret", words.shortSecret(LEAST_SECRET));
        }
    }

    private void checkAddresses(List<GivenMailbox> mailboxes) {
        var seen = new HashSet<String>();
        for (var i = 0; i < mailboxes.size(); i++) {
            var given = String.valueOf(mailboxes.get(i).address());
            var setting = "%s[%d].address".formatted(MAILBOXES, i);
            if (EmailAddress.parse(given).isEmpty()) {
                throw wrong(setting, words.noAddress(given));
            }
            if (!seen.add(given.strip().toLowerCase(Locale.ROOT))) {
                throw wrong(setting, words.addressTwice(given));
            }
        }
    }

    private void checkDatabase(Environment environment) {
        var url = environment.getRequiredProperty("spring.datasource.url");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw wrong("spring.datasource.url", words.noDatabaseUrl(withoutSecrets(url)));
        }
        DriverManager.setLoginTimeout(DATABASE_TIMEOUT_SECONDS);
        try (var connection = DriverManager.getConnection(
                url,
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password"))) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw new CannotStart(words.noDatabase(withoutSecrets(url), reason(e)));
        }
    }

    /** The driver says "attempt failed" where only the cause knows that there is no such host. */
    private static String reason(SQLException failure) {
        var cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : failure.getMessage() + " " + cause;
    }

    /** The address up to its parameters, among which a password may stand. */
    private static String withoutSecrets(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    private CannotStart wrong(String setting, String reason) {
        return new CannotStart(words.invalid(EnvironmentName.of(setting), reason));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** As much of a mailbox as must be there; the rest has defaults. */
    record GivenMailbox(@Nullable String address, @Nullable GivenImap imap) {}

    record GivenImap(
            @Nullable String host,
            @Nullable String user,
            @Nullable String password) {

        Stream<String> missing() {
            return Stream.of(
                            isBlank(host) ? "imap.host" : "",
                            isBlank(user) ? "imap.user" : "",
                            isBlank(password) ? "imap.password" : "")
                    .filter(name -> !name.isEmpty());
        }
    }
}
