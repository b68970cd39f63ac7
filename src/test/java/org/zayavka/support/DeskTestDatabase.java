package org.zayavka.support;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test's desk a database of its own. */
final class DeskTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + TestPostgres.url(),
                        "spring.datasource.username=postgres",
                        "zayavka.secret=only for tests: at least thirty-two characters")
                .applyTo(context);
    }
}
