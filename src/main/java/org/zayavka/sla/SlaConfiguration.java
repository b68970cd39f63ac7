package org.zayavka.sla;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zayavka.shared.DeskSettings;

@Configuration(proxyBeanMethods = false)
class SlaConfiguration {

    @Bean
    Moments moments(DeskSettings settings, Clock clock) {
        return new Moments(settings.zone(), clock);
    }
}
