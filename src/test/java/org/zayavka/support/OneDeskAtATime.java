package org.zayavka.support;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Spring keeps the desks of earlier tests alive, but the engine's clock belongs to the whole JVM. So the timers of the
 * desks that are not under test strike for nobody.
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
