package org.zayavka.sla;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of deadlines.
 *
 * @param calendarCheck how often at most the database is asked whether calendars have changed
 */
@ConfigurationProperties("zayavka.sla")
record SlaSettings(@DefaultValue("5s") Duration calendarCheck) {}
