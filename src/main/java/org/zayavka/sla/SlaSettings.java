package org.zayavka.sla;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of deadlines.
 *
 * @param zone the desk's own time zone, in which moments are told unless the reader's is known
 * @param calendarCheck how often at most the database is asked whether calendars have changed
 */
@ConfigurationProperties("zayavka.sla")
record SlaSettings(
        @DefaultValue("Europe/Moscow") ZoneId zone,
        @DefaultValue("5s") Duration calendarCheck) {}
