package org.zayavka.cockpit;

import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.camunda.bpm.webapp.plugin.spi.AppPlugin;
import org.jspecify.annotations.Nullable;

/** What the browser loads: our modules, and Chart.js from its jar. */
@Path("plugin/" + DeskPlugin.ID)
public final class DeskPluginFiles extends AbstractCockpitPluginRootResource {

    private static final String CHART_JS = "app/chart.js";
    private static final String CHART_JS_IN_JAR = "META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
    private static final List<String> FILES = List.of(
            CHART_JS,
            "app/plugin.js",
            "app/plugin.css",
            "app/address.js",
            "app/charts.js",
            "app/data.js",
            "app/elements.js",
            "app/filters.js",
            "app/heat-map.js",
            "app/labels.js",
            "app/matrix.js",
            "app/page.js",
            "app/pages.js",
            "app/report.js",
            "app/room.js",
            "app/strip.js",
            "app/summary.js",
            "app/table.js",
            "app/words.js");

    public DeskPluginFiles() {
        super(DeskPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return FILES;
    }

    @Override
    protected @Nullable InputStream getPluginAssetAsStream(AppPlugin plugin, String file) {
        return file.equals(CHART_JS) ? chartJs() : super.getPluginAssetAsStream(plugin, file);
    }

    /** As an ES module: beside Cockpit's RequireJS the bundle would take itself for one of that kind. */
    private static @Nullable InputStream chartJs() {
        var bundle = DeskPluginFiles.class.getClassLoader().getResourceAsStream(CHART_JS_IN_JAR);
        if (bundle == null) {
            return null;
        }
        return new SequenceInputStream(Collections.enumeration(List.of(
                text("const module = { exports: {} }, exports = module.exports;\n"),
                bundle,
                text("\nexport default module.exports;\n"))));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
