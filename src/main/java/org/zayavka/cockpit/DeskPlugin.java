package org.zayavka.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** The desk's part of Cockpit. Cockpit finds it by {@code META-INF/services}, therefore it is public. */
public final class DeskPlugin extends AbstractCockpitPlugin {

    static final String ID = "desk";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(DeskPluginFiles.class);
    }
}
