package org.zayavka.notification;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What requesters hear of the queue, {@code zayavka.queue.*}.
 *
 * @param check how often the desk looks whether somebody went ahead of those who were told an hour
 * @param tellAfter by how much the told hour must have moved before its requester hears of it (once)
 */
@Validated
@ConfigurationProperties("zayavka.queue")
record QueueSettings(
        @DefaultValue("1m") @NotNull Duration check,
        @DefaultValue("1h") @NotNull Duration tellAfter) {}
