package org.zayavka.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** A test of the courier with the real rooms behind it and a real PostgreSQL, but without engine and mail. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringJUnitConfig(LettersTestConfiguration.class)
@TestPropertySource(properties = "zayavka.secret=only for tests: at least thirty-two characters")
@DirtiesContext
@interface LettersTest {}
