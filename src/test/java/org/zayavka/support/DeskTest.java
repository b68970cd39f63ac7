package org.zayavka.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.zayavka.Zayavka;

/**
 * A test of the whole started desk: real HTTP on a free port, a PostgreSQL database of its own. Contexts are shared by
 * tests with equal settings; add properties or beans only where a test needs them, each set starts another desk.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = Zayavka.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DeskTestDatabase.class)
@TestExecutionListeners(
        listeners = OneDeskAtATime.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface DeskTest {}
