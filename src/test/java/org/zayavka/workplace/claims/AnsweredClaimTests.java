package org.zayavka.workplace.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.claim.AnswerWay;
import org.zayavka.claim.AnsweringClaims;
import org.zayavka.claim.CheckedClaim;
import org.zayavka.claim.CheckingClaims;
import org.zayavka.claim.ClaimFields;
import org.zayavka.claim.ClaimId;
import org.zayavka.claim.Claims;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Refusal;
import org.zayavka.support.DeskTest;

/** S3.10: an answer leaves in a way that can be proven, and nobody is passed over in silence. */
@NullUnmarked
@DeskTest
class AnsweredClaimTests {

    @Autowired
    AnsweringClaims answering;

    @Autowired
    CheckingClaims checking;

    @Autowired
    Claims claims;

    @Autowired
    JdbcClient jdbc;

    private ClaimSamples samples;

    @BeforeEach
    void claims() {
        samples = new ClaimSamples(claims, jdbc);
    }

    @Test
    void callsToNobodyCountWithTimeBetweenThemOnly() {
        var id = signed(ClaimSamples.fields());
        assertThat(answering.notReached(id, "", "clsvetlana")).isFalse();

        refused(() -> answering.notReached(id, "", "clsvetlana"), "Позвоните ещё раз после");
        assertThat(claims.get(id).callsTried()).isEqualTo(1);

        jdbc.sql("update desk.claim_event set at = at - interval '61 minutes' where claim = ?")
                .param(id.value())
                .update();
        answering.notReached(id, "", "clsvetlana");
        assertThat(claims.get(id).callsTried()).isEqualTo(2);
    }

    @Test
    void aLetterNeedsAnAddressAndKeepsIt() {
        var id = signed(fields("", null));

        refused(() -> answering.address(id, " ", "clsvetlana"), "Впишите почтовый адрес");
        answering.address(id, "190000, г. Примерск", "clsvetlana");

        assertThat(claims.get(id).fields().postalAddress()).isEqualTo("190000, г. Примерск");
    }

    @Test
    void aProofIsMoreThanOneSign() {
        var id = signed(ClaimSamples.fields());
        var now = Instant.now();

        refused(() -> answering.answered(id, AnswerWay.LETTER, "1", now, "clsvetlana"), "не меньше 6 знаков");
        refused(() -> answering.answered(id, AnswerWay.LETTER, "квитанция", now, "clsvetlana"), "среди них цифры");
        refused(() -> answering.answered(id, AnswerWay.FAX, "1", now, "clsvetlana"), "не меньше 3 знаков");
        refused(() -> answering.call("x", now), "не меньше двух букв");
        refused(() -> answering.call("Ольга", now.plus(Duration.ofHours(1))), "не позже, чем сейчас");
        refused(() -> answering.call("Ольга", null), "Выберите, когда говорили");
        assertThat(answering.call("Ольга Петровна", Instant.parse("2026-11-20T09:05:00Z")))
                .isEqualTo("Ольга Петровна, 20.11.2026 12:05");
        assertThat(claims.get(id).isOpen()).isTrue();
    }

    @Test
    void anAddressThatSentTheAnswerBackIsNotTriedAgain() {
        var id = signed(ClaimSamples.fields());
        jdbc.sql("""
                insert into desk.claim_event (claim, at, by, kind, facts)
                values (?, now(), '', 'ClaimAnswerSent', '{"to": "olga@romashka.example"}')
                """).param(id.value()).update();

        refused(() -> answering.change(id, fields("", "Olga@romashka.example"), "clsvetlana"), "уже вернулся");
        answering.change(id, fields("", "petrova@romashka.example"), "clsvetlana");

        assertThat(claims.log(id))
                .filteredOn(fact -> fact.kind().equals("ClaimAnswerWayChosen"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.details()).containsEntry("to", "petrova@romashka.example"));
    }

    /** Whoever has no e-mail is answered by a person before the claim is closed. */
    @Test
    void whatIsNoClaimIsNotClosedWithWordsThatNobodyReads() {
        var id = samples.registered(fields("", null));
        var check = new CheckedClaim(
                CheckedClaim.Outcome.DISMISS, ClaimFields.NONE, null, null, null, "Это заявка, а не претензия");

        refused(() -> checking.check(id, check, "clsvetlana"), "ответьте по телефону +7 812 000-11-22");

        assertThat(claims.get(id).isOpen()).isTrue();
    }

    private ClaimId signed(ClaimFields fields) {
        return samples.signed(samples.decided(samples.registered(fields), "Решено."), "П-0/2026");
    }

    private static ClaimFields fields(String address, String email) {
        var it = ClaimSamples.fields();
        return new ClaimFields(
                it.ownerName(),
                it.contractNumber(),
                it.contactPhone(),
                it.substance(),
                it.incidentFrom(),
                it.incidentUntil(),
                it.specialist(),
                AnswerWay.EMAIL,
                address,
                "",
                email == null ? null : new EmailAddress(email));
    }

    private static void refused(ThrowingCallable what, String words) {
        assertThatThrownBy(what).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }
}
