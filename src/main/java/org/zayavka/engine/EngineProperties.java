package org.zayavka.engine;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the engine room, {@code zayavka.engine.*}.
 *
 * @param models folders of the class path whose models are deployed at the start
 */
@Validated
@ConfigurationProperties("zayavka.engine")
record EngineProperties(
        @NotNull @DefaultValue({"processes", "dmn", "forms"})
        List<String> models) {}
