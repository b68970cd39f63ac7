package org.zayavka.channel.mail;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import org.zayavka.shared.EmailAddress;

/**
 * Our mailboxes and the servers they live on.
 *
 * @param smtp the server that takes our letters
 * @param mailboxes the desk's own mailboxes; without any the gate stays closed
 * @param maxLetterSize letters larger than this stay in the mailbox; their headers and a note come in instead
 * @param pollInterval how often a mailbox is looked at whose server can't tell us (IMAP IDLE, RFC 2177)
 * @param idle whether to let the server tell us, where it can
 * @param afterFetch what becomes of a letter once it is ours: {@code seen}, {@code delete} or {@code move:<folder>}
 * @param connectTimeout how long to wait for a server to take the connection
 * @param readTimeout how long to wait for a server's answer
 * @param maxBackOff the longest pause between attempts to reach an IMAP server
 */
@Validated
@ConfigurationProperties("zayavka.mail")
record MailSettings(
        @Valid @DefaultValue Smtp smtp,
        @Valid @DefaultValue List<Mailbox> mailboxes,
        @DefaultValue("50MB") @NotNull DataSize maxLetterSize,
        @DefaultValue("15s") @NotNull Duration pollInterval,
        @DefaultValue("true") boolean idle,

        @DefaultValue("seen") @Pattern(regexp = "seen|delete|move:.+")
        String afterFetch,

        @DefaultValue("10s") @NotNull Duration connectTimeout,
        @DefaultValue("2m") @NotNull Duration readTimeout,
        @DefaultValue("5m") @NotNull Duration maxBackOff) {

    enum Tls {
        /** Nothing is encrypted: for a server on the same machine. */
        NONE,
        /** Encrypted after the greeting; without it nothing is said. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS
    }

    /**
     * @param host without it nothing is sent
     * @param port 0 stands for the usual one: 25, 587 (starttls) or 465 (tls)
     * @param user without it nobody logs in
     * @param password of that user
     * @param tls {@code none}, {@code starttls} or {@code tls} (from the first byte)
     */
    record Smtp(
            @Nullable String host,
            @DefaultValue("0") @Min(0) @Max(65535) int port,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("starttls") @NotNull Tls tls) {

        int portOrUsual() {
            if (port > 0) {
                return port;
            }
            return switch (tls) {
                case NONE -> 25;
                case STARTTLS -> 587;
                case TLS -> 465;
            };
        }
    }

    /**
     * @param address the address people write to and get answers from
     * @param department the department that reads it, e.g. {@code support}, {@code billing}
     * @param prefix what stands before the number in the subject (S5.3)
     * @param name the name beside the address and under its letters; without it the desk's own
     * @param nameEn the same in English; empty when it is the same
     * @param imap where its letters are fetched; without it it only sends
     */
    record Mailbox(
            @NotNull EmailAddress address,
            @DefaultValue("support") @NotBlank String department,

            @DefaultValue("zayavka") @NotBlank @Pattern(regexp = "[^\\[\\]#\\s]+")
            String prefix,

            @DefaultValue("") String name,
            @DefaultValue("") String nameEn,
            @Valid @Nullable Imap imap) {}

    /**
     * @param host the server that has its letters
     * @param port 0 stands for the usual one: 143, or 993 (tls)
     * @param user its login there
     * @param password of that login
     * @param tls {@code none}, {@code starttls} or {@code tls} (from the first byte)
     * @param folder where new letters lie
     */
    record Imap(
            @NotBlank String host,
            @DefaultValue("0") @Min(0) @Max(65535) int port,
            @NotBlank String user,
            @NotNull String password,
            @DefaultValue("tls") @NotNull Tls tls,
            @DefaultValue("INBOX") @NotBlank String folder) {

        int portOrUsual() {
            if (port > 0) {
                return port;
            }
            return tls == Tls.TLS ? 993 : 143;
        }
    }
}
