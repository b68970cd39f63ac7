package org.zayavka.dev;

import org.springframework.boot.SpringApplication;
import org.springframework.util.function.ThrowingConsumer;

/** Starts the services, leads the application to them, and stops them after it. */
public final class Development {

    private Development() {}

    /** @param main the application's own main method */
    public static void run(ThrowingConsumer<String[]> main, String... args) {
        forgetEmptyProperties();
        ParentWatch.endWithMaven();
        var services = services(args);
        lead(services, args);
        try {
            var desk = SpringApplication.from(main::accept)
                    .with(DevelopmentConfiguration.class)
                    .run(args);
            Welcome.print(desk.getApplicationContext().getEnvironment(), services.mail());
        } catch (RuntimeException e) {
            // Reported by Spring Boot already. The mail server's threads would keep the program alive.
            System.exit(1);
        }
    }

    private static DevelopmentServices services(String... args) {
        try {
            return DevelopmentServices.start(DevelopmentSettings.from(args));
        } catch (Exception e) {
            System.err.println("The database or the mail server did not start: " + e.getMessage());
            System.exit(1);
            throw new AssertionError(e);
        }
    }

    private static void lead(DevelopmentServices services, String... args) {
        SpringApplication.getShutdownHandlers().add(services::stop);
        new GivenSettings(DevelopmentSettings.environment(args))
                .leave(services.settings())
                .forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
    }

    /** Maven passes on the properties of its command line, and an empty text where none was given. */
    private static void forgetEmptyProperties() {
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("zayavka.dev.") || name.equals("server.port"))
                .filter(name -> System.getProperty(name).isBlank())
                .forEach(System::clearProperty);
    }
}
