package org.zayavka.channel.mail.reading;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By what the desk knows its own letters again.
 *
 * @param loopId what {@code X-Zayavka-Loop} says in them; empty: whatever it says, the letter is ours
 */
@ConfigurationProperties("zayavka.mail")
public record LoopSettings(@DefaultValue("") String loopId) {}
