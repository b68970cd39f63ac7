package org.zayavka.shared;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Work by the clock: {@code @Scheduled}, or a {@code SchedulingConfigurer} where a setting says when. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SchedulingConfiguration {}
