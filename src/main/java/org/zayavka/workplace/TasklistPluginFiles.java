package org.zayavka.workplace;

import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;
import org.camunda.bpm.webapp.plugin.spi.AppPlugin;
import org.jspecify.annotations.Nullable;

/** What the browser loads, built from {@code src/main/frontend}. */
@Path("plugin/" + TasklistPlugin.ID)
public final class TasklistPluginFiles extends AbstractTasklistPluginRootResource {

    private static final List<String> FILES =
            List.of("app/plugin.js", "app/plugin.css", "app/pdf.js", "app/pdf-worker.js");

    /** A build without Node.js has no tab. */
    private static final Map<String, String> WITHOUT_TAB =
            Map.of("app/plugin.js", "export default [];\n", "app/plugin.css", "");

    public TasklistPluginFiles() {
        super(TasklistPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return FILES;
    }

    /** Tasklist does not come up without the two files that it asks for, even where the tab was not built. */
    @Override
    protected @Nullable InputStream getPluginAssetAsStream(AppPlugin plugin, String name) {
        var built = super.getPluginAssetAsStream(plugin, name);
        var instead = WITHOUT_TAB.get(name);
        return built != null || instead == null
                ? built
                : new ByteArrayInputStream(instead.getBytes(StandardCharsets.UTF_8));
    }
}
