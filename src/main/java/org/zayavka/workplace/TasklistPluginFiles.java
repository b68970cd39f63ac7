package org.zayavka.workplace;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** What the browser loads, built from {@code src/main/frontend}. */
@Path("plugin/" + TasklistPlugin.ID)
public final class TasklistPluginFiles extends AbstractTasklistPluginRootResource {

    private static final List<String> FILES =
            List.of("app/plugin.js", "app/plugin.css", "app/pdf.js", "app/pdf-worker.js");

    public TasklistPluginFiles() {
        super(TasklistPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return FILES;
    }
}
