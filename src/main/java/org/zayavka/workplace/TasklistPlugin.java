package org.zayavka.workplace;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** The desk's part of Tasklist: the conversation. Tasklist finds it by {@code META-INF/services}, therefore it is public. */
public final class TasklistPlugin extends AbstractTasklistPlugin {

    static final String ID = "desk-tasklist";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(TasklistPluginFiles.class);
    }
}
