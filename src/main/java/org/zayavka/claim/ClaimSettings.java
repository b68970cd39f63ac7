package org.zayavka.claim;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Claims, {@code zayavka.claims.*}. Days are working days of the production calendar (S3.10).
 *
 * @param answerWithin by the end of which working day after its arrival a claim is answered
 * @param warnOn on which working days after its arrival the secretary, the head and the director are reminded
 * @param explainWithin by the end of which working day the head explains
 * @param remindAfter after how many working days an owner who was asked for something missing is reminded
 * @param calendar the hours of the office
 * @param callAgainAfter how much time lies between two calls to an owner who is not reached, at least
 * @param files how much the files of one claim may weigh together
 */
@Validated
@ConfigurationProperties("zayavka.claims")
public record ClaimSettings(
        @Min(1) @Max(250) @DefaultValue("14") int answerWithin,
        @NotEmpty @DefaultValue({"10", "13"}) List<@Min(1) Integer> warnOn,
        @Min(1) @Max(250) @DefaultValue("5") int explainWithin,
        @Min(1) @Max(250) @DefaultValue("3") int remindAfter,
        @NotBlank @DefaultValue("office") String calendar,
        @NotNull @DefaultValue("1h") Duration callAgainAfter,
        @NotNull @DefaultValue("50MB") DataSize files) {

    @AssertTrue(message = "zayavka.claims.warn-on: two days that rise and lie before zayavka.claims.answer-within")
    boolean isWarnedInTime() {
        return warnOn.size() == 2 && warnOn.get(0) < warnOn.get(1) && warnOn.get(1) < answerWithin;
    }
}
