package org.zayavka;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service desk. Configuration comes from the environment alone, see docs/administrator.md. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Zayavka {

    public static void main(String[] args) {
        var application = new SpringApplication(Zayavka.class);
        application.addListeners(new StartCheck());
        application.run(args);
    }
}
