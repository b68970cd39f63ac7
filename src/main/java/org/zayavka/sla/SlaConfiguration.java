package org.zayavka.sla;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SlaConfiguration {

    @Bean
    Moments moments(SlaSettings settings) {
        return new Moments(settings.zone());
    }
}
