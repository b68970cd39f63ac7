package org.zayavka.shared;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Which settings the environment of the program gives. */
@Component
public class GivenSettings {

    private final Environment environment;

    GivenSettings(Environment environment) {
        this.environment = environment;
    }

    /** @param setting e.g. {@code zayavka.desk.name-en} */
    public boolean isGiven(String setting) {
        return find(setting).isPresent();
    }

    /** The environment variable of a setting: where an administrator looks for it, however it was given. */
    public static String variable(String setting) {
        return setting.replace("-", "").replaceAll("[.\\[\\]]+", "_").toUpperCase(Locale.ROOT);
    }

    private Optional<ConfigurationProperty> find(String setting) {
        var name = ConfigurationPropertyName.adapt(setting, '.');
        for (var source : ConfigurationPropertySources.get(environment)) {
            var found = source.getConfigurationProperty(name);
            if (found != null && !Objects.toString(found.getValue(), "").isEmpty()) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
