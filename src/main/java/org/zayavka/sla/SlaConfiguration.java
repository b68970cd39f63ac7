package org.zayavka.sla;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zayavka.shared.DeskSettings;

@Configuration(proxyBeanMethods = false)
class SlaConfiguration {

    @Bean
    Moments moments(DeskSettings settings) {
        return new Moments(settings.zone());
    }
}
