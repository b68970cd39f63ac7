package org.zayavka.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.zayavka.shared.Language;
import org.zayavka.shared.ProcessMessages;

/** A room invented for the engine's tests: what its form shows, the messages it sends. */
@TestConfiguration(proxyBeanMethods = false)
@NullUnmarked
public class EngineTestRoom {

    /** Deploys the invented models; the same content only once. */
    public static void deploy(RepositoryService repository) {
        repository
                .createDeployment()
                .name("engine tests")
                .source("tests")
                .enableDuplicateFiltering(true)
                .addClasspathResource("engine/answer.form")
                .addClasspathResource("engine/done.form")
                .addClasspathResource("engine/kind.dmn")
                .addClasspathResource("engine/answer.bpmn")
                .deploy();
    }

    @Bean
    FormFacts engineFacts() {
        return form -> !form.form().equals("engineAnswer")
                ? Map.of()
                : Map.of(
                        "subject",
                        form.language() == Language.EN ? "The printer is silent" : "Не печатает принтер",
                        "number",
                        String.valueOf(form.businessKey()),
                        "engineers",
                        List.of(
                                Map.of("label", "Борис", "value", "boris"),
                                Map.of("label", "Фёдор", "value", "fedor")));
    }

    @Bean
    ProcessMessages engineMessages() {
        return () -> java.util.Set.of("engine.asked");
    }
}
