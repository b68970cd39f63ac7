package org.zayavka.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.zayavka.support.DeskTest;

/** The started desk with the invented room and its models instead of the real ones. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DeskTest
@Import(EngineTestRoom.class)
@TestPropertySource(properties = "zayavka.engine.models=")
public @interface EngineTest {}
