package org.zayavka.workplace.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.claim.AnsweringClaims;
import org.zayavka.claim.ClaimId;
import org.zayavka.claim.Claims;
import org.zayavka.engine.OpenForm;
import org.zayavka.shared.Language;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Staff;

/** S3.10: what the forms of a claim tell whoever sits before them. */
@NullUnmarked
@DeskTest
class ClaimFormFactsTests {

    @Autowired
    ClaimFormFacts forms;

    @Autowired
    Claims claims;

    @Autowired
    AnsweringClaims answering;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    private ClaimSamples samples;

    @BeforeEach
    void people() {
        new Staff(identities).with("clsvetlana", "secretary").with("clsergey", "director");
        samples = new ClaimSamples(claims, jdbc);
    }

    @Test
    void theStartFormBeginsWithToday() {
        assertThat(forms.facts(new OpenForm("startClaim", "handleClaim", null, null, "clsvetlana", Language.RU)))
                .containsEntry(
                        "arrivedOn", LocalDate.now(ZoneId.of("Europe/Moscow")).toString());
    }

    /** The secretary reads out number and date to whoever has no e-mail, and has to know whom to call. */
    @Test
    void whoTellsTheReceiptSeesWhomToCallAndWhatToSay() {
        var id = samples.registered();
        jdbc.sql("update desk.claim set due_on = '2026-12-11' where number = ?")
                .param(id.value())
                .update();

        var russian = shown(id, "tellReceipt", Language.RU);
        var english = shown(id, "tellReceipt", Language.EN);

        assertThat(russian.get("claimLink")).isEqualTo("[" + id + "](/desk/claims/" + id + ")");
        assertThat(plain(russian, "claimDeadline"))
                .contains("Ответить до 11 декабря 2026", "(/desk/claims/" + id + "#days)");
        assertThat(plain(russian, "claimCard"))
                .contains("Синицына Ольга Петровна", "+7 812 000-11-22", "100-24", "190000, г. Примерск");
        assertThat(plain(english, "claimDeadline")).contains("Answer by 11 December 2026", "why?");
    }

    @Test
    void whoChoosesAnotherWaySeesWhyTheLastOneFailed() {
        var id = samples.signed(samples.decided(samples.registered(), "Решено."), "П-8/2026");
        assertThat(shown(id, "chooseAnswerWay", Language.RU)).containsEntry("claimFailure", "");

        answering.returned(id, "550 *no* such user <b>olga</b>");
        answering.returned(id, "552 mailbox full");

        assertThat(plain(shown(id, "chooseAnswerWay", Language.RU), "claimFailure"))
                .contains("552 mailbox full")
                .doesNotContain("550");
        assertThat(plain(shown(id, "chooseAnswerWay", Language.EN), "claimFailure"))
                .contains("552 mailbox full");
    }

    /** What a mail server answers is a stranger's text. */
    @Test
    void aReasonIsShownAsItIsWritten() {
        var id = samples.signed(samples.decided(samples.registered(), "Решено."), "П-9/2026");
        answering.returned(id, "550 <b>olga</b> [click](http://evil.example)");

        var failure = (String) shown(id, "chooseAnswerWay", Language.RU).get("claimFailure");

        assertThat(failure).doesNotContain("<b>", "[click](");
    }

    /** A field takes the text as it is; read out on the phone it is shown, with its signs harmless. */
    @Test
    void theLetterIsEditedAsItIsAndReadOutHarmless() {
        var text = "Уважаемая Ольга Петровна!\n\nВернём *1 500* ₽ <b>сразу</b>.";
        var id = samples.decided(samples.registered(), text);

        assertThat(shown(id, "signLetter", Language.RU)).containsEntry("letterText", text);
        var readOut = (String) shown(id, "phoneAnswer", Language.RU).get("letterText");
        assertThat(readOut).contains("Ольга Петровна").doesNotContain("<b>", " *1 500* ");
        assertThat(shown(samples.registered(), "signLetter", Language.RU)).containsEntry("letterText", "");
    }

    private Map<String, Object> shown(ClaimId id, String form, Language language) {
        return forms.facts(new OpenForm(form, "handleClaim", id.toString(), null, "clsvetlana", language));
    }

    /** As a reader sees it: without the marks of Markdown. */
    private static String plain(Map<String, Object> facts, String name) {
        return facts.get(name).toString().replace("\\", "").replace("*", "");
    }
}
