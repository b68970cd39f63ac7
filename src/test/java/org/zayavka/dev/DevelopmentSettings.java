package org.zayavka.dev;

import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What can be changed about the first command: {@code zayavka.dev.*}, as a system property, an environment variable or
 * an argument.
 *
 * @param dataDir where database and letters are kept between two starts
 * @param smtpPort port of the mail server that takes letters; 0 takes any free one
 * @param imapPort port of the mail server where letters are read; 0 takes any free one
 * @param postgresPort port of PostgreSQL; 0 takes any free one
 * @param history whether the desk begins with a past
 */
record DevelopmentSettings(
        @DefaultValue("data") Path dataDir,
        @DefaultValue("3025") int smtpPort,
        @DefaultValue("3143") int imapPort,
        @DefaultValue("0") int postgresPort,
        @DefaultValue("none") History history) {

    enum History {
        NONE,
        /** Six thousand invented tickets of the half year that ended yesterday. */
        HALF_YEAR;

        int tickets() {
            return this == HALF_YEAR ? 6000 : 0;
        }
    }

    static DevelopmentSettings from(String... args) {
        return of(environment(args));
    }

    /** All that whoever starts the command has set, before the application adds its own. */
    static Environment environment(String... args) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    static DevelopmentSettings of(Environment environment) {
        return Binder.get(environment).bindOrCreate("zayavka.dev", DevelopmentSettings.class);
    }
}
