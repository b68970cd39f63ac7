package org.zayavka.support;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Spring keeps the desks of earlier tests alive, but the engine's name and its clock belong to the whole JVM. So the
 * desk under test takes the name, and the others' clocks strike for nobody.
 */
final class OneDeskAtATime implements TestExecutionListener {

    private static ProcessEngine current;

    @Override
    public void beforeTestClass(TestContext test) {
        var engine = test.getApplicationContext().getBean(ProcessEngine.class);
        if (engine == current) {
            return;
        }
        if (current != null) {
            jobs(current).shutdown();
            jobs(engine).start();
        }
        ProcessEngines.registerProcessEngine(engine);
        current = engine;
    }

    @Override
    public void afterTestMethod(TestContext test) {
        ClockUtil.reset();
    }

    private static JobExecutor jobs(ProcessEngine engine) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
