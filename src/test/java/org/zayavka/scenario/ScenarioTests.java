package org.zayavka.scenario;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zayavka.support.TestMail;

/** The scenarios that share one desk; those that would disturb the others start one of their own. */
abstract class ScenarioTests extends DeskScenario {

    static final TestMail MAIL = TestMail.start();

    ScenarioTests() {
        super(MAIL);
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        deskOver(MAIL, properties);
    }
}
