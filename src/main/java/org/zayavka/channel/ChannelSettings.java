package org.zayavka.channel;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the inbox and the outbox are worked off.
 *
 * @param inWorkers threads of this node that hand incoming messages to the reception; 0 leaves them to other nodes
 * @param outWorkers threads of this node that send; 0 leaves it to other nodes
 * @param pollInterval how often a worker looks for rows that other nodes wrote or whose time has come
 * @param inAttempts how often an incoming message may fail before the last attempt, which makes it visible
 * @param inBackOff pause after the first failure of an incoming message; doubles with each
 * @param inFailedRetry pause between attempts for a message whose last attempt failed too
 * @param outBackOff pause after the first failure to send; doubles with each
 * @param outMaxBackOff the longest pause between attempts, also while the mail server is down
 * @param outGiveUpAfter how long a message that the mail server refuses "for now" is tried before it fails
 * @param outPerAddressAndHour how many messages one address gets within an hour; more that the machine composed are held
 *     back (loop protection)
 * @param bounceWindow how far back a bounce that names no message may reach
 * @param stopTimeout how long stopping waits for messages that are being worked on
 */
@Validated
@ConfigurationProperties("zayavka.channel")
record ChannelSettings(
        @DefaultValue("2") @Min(0) int inWorkers,
        @DefaultValue("2") @Min(0) int outWorkers,
        @DefaultValue("1s") @NotNull Duration pollInterval,
        @DefaultValue("5") @Min(1) int inAttempts,
        @DefaultValue("2s") @NotNull Duration inBackOff,
        @DefaultValue("2m") @NotNull Duration inFailedRetry,
        @DefaultValue("1s") @NotNull Duration outBackOff,
        @DefaultValue("5m") @NotNull Duration outMaxBackOff,
        @DefaultValue("3d") @NotNull Duration outGiveUpAfter,
        @DefaultValue("20") @Min(1) int outPerAddressAndHour,
        @DefaultValue("7d") @NotNull Duration bounceWindow,
        @DefaultValue("10s") @NotNull Duration stopTimeout) {}
