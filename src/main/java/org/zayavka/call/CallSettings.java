package org.zayavka.call;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Phone calls, {@code zayavka.call.*}.
 *
 * @param calendar in whose hours callers are helped by phone (S3.1); at other times calls are only recorded
 * @param offerVisitAfter how long into a call the operator is told to offer a visit (S3.8)
 * @param recordingHosts the hosts on which recordings of calls lie; a link to any other is refused
 * @param recordingLink where a recording lies when an operator gives only its number, with "id" in braces for the number,
 *     e.g. https://pbx.example.com/records/{id}
 * @param panel the address of the customers’ panel, which operators tell to callers; empty when there is none
 */
@Validated
@ConfigurationProperties("zayavka.call")
public record CallSettings(
        @NotBlank @DefaultValue("workdays10to18") String calendar,
        @NotNull @DefaultValue("15m") Duration offerVisitAfter,
        @DefaultValue List<@NotBlank String> recordingHosts,
        @DefaultValue("") String recordingLink,
        @DefaultValue("") String panel) {

    @AssertTrue(message = "zayavka.call.recording-link: begin with https:// and write {id} where the number belongs")
    boolean isLinkWithNumber() {
        return recordingLink.isEmpty() || recordingLink.startsWith("https://") && recordingLink.contains("{id}");
    }

    @AssertTrue(message = "zayavka.call.offer-visit-after: longer than nothing, e.g. 15m")
    boolean isSomeTime() {
        return offerVisitAfter.toSeconds() > 0;
    }
}
