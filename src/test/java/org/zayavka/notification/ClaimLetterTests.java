package org.zayavka.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.claim.AnswerWay;
import org.zayavka.claim.CheckingClaims;
import org.zayavka.claim.ClaimDays;
import org.zayavka.claim.ClaimFields;
import org.zayavka.claim.ClaimId;
import org.zayavka.claim.ClaimKey;
import org.zayavka.claim.ClaimMailbox;
import org.zayavka.claim.ClaimSource;
import org.zayavka.claim.Claims;
import org.zayavka.claim.NewClaim;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.support.DeskTest;

/**
 * Each letter about a claim word for word (S3.10). After a wanted change run with {@code -Dgolden.write=true} and read the
 * difference.
 */
@NullUnmarked
@DeskTest
@TestPropertySource(
        properties = {
            "zayavka.desk.name=Сервис «Заявка»",
            "zayavka.desk.name-en=Zayavka Service",
            "zayavka.desk.phone=+7 495 000-00-00",
            "zayavka.desk.url=https://desk.zayavka.example/",
            "zayavka.mail.mailboxes[0].address=support@zayavka.example",
            "zayavka.mail.mailboxes[0].department=support",
            "zayavka.channel.out-workers=0"
        })
class ClaimLetterTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/letters");

    @Autowired
    private Claims claims;

    @Autowired
    private CheckingClaims checking;

    @Autowired
    private ClaimsByMail letters;

    @Autowired
    private ClaimFactsOfLetters facts;

    @Autowired
    private LetterTexts texts;

    @Autowired
    private ClaimMailbox mailboxes;

    @Autowired
    private ClaimDays days;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    static Stream<Arguments> letters() {
        return Stream.of(ClaimLetter.values())
                .flatMap(letter -> Stream.of(Language.values()).map(language -> Arguments.of(letter, language)));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void readsAsAgreed(ClaimLetter letter, Language language) throws IOException {
        var id = registered(language);
        bring(id, letter, language);

        send(id, letter);

        var thread = claims.thread(id);
        var sent = thread.get(thread.size() - 1);
        var text = (sent.subject() + "\n\n" + sent.text()).replace(id.toString(), "C-12");
        var golden = GOLDEN.resolve(language.code() + "/" + letter.code() + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    /** Who was told no day, or the same one, hears nothing; who was told the new one hears of it once. */
    @Test
    void anotherDayIsToldOnceToWhoWasToldOne() {
        var id = registered(Language.RU);
        due(id, "2026-12-15");
        send(id, ClaimLetter.DUE_MOVED);
        assertThat(claims.thread(id)).isEmpty();

        checking.acknowledged(id, "email", "", "svetlana");
        send(id, ClaimLetter.DUE_MOVED);
        assertThat(claims.thread(id)).isEmpty();

        due(id, "2026-12-16");
        send(id, ClaimLetter.DUE_MOVED);
        send(id, ClaimLetter.DUE_MOVED);
        assertThat(claims.thread(id)).hasSize(1);
    }

    /** Which day it is, and how many are left. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theWarningSaysHowManyDaysAreLeft(Language language) throws IOException {
        var id = registered(language);
        var last = LocalDate.ofInstant(days.after(Instant.now(), 4), ZoneId.of("Europe/Moscow"));
        due(id, last.toString());
        var claim = claims.get(id);

        var text = texts.fill("claimDeadlineNear", language, facts.of(claim, mailboxes.of(claim), language))
                .replace(
                        ClaimFactsOfLetters.date(last, language),
                        language.say("11 декабря 2026 года", "11 December 2026"))
                .replace("\\-", "-")
                .replace(id.toString(), "C-12");
        var golden = GOLDEN.resolve(language.code() + "/claimDeadlineNear.txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    private void send(ClaimId id, ClaimLetter letter) {
        transaction.executeWithoutResult(status -> letters.send(id, letter));
    }

    private ClaimId registered(Language language) {
        var id = claims.register(new NewClaim(
                        ClaimSource.MAIL,
                        Instant.parse("2026-11-23T07:00:00Z"),
                        fields(language),
                        language,
                        List.of(),
                        null,
                        null,
                        new EmailAddress("vera@lilia.example"),
                        null,
                        "",
                        ClaimKey.NONE))
                .id();
        due(id, "2026-12-11");
        return id;
    }

    private static ClaimFields fields(Language language) {
        return new ClaimFields(
                language.say("Лилина Вера Павловна", "Vera Lilina"),
                "500-24",
                "+7 495 000-00-05",
                language.say("Инженер не приехал.", "The engineer did not come."),
                LocalDate.of(2026, 11, 12),
                LocalDate.of(2026, 11, 12),
                "",
                AnswerWay.EMAIL,
                "",
                "",
                new EmailAddress("vera@lilia.example"));
    }

    private void bring(ClaimId id, ClaimLetter letter, Language language) {
        switch (letter) {
            case DUE_MOVED -> {
                checking.acknowledged(id, "email", "", "svetlana");
                due(id, "2026-12-15");
            }
            case DISMISSED ->
                claims.note(
                        id,
                        language.say("Это заявка, мы её приняли.", "This is a request, we have taken it in."),
                        "svetlana");
            case ANSWER -> sign(id, language.say("Претензия удовлетворена.", "The claim is granted."));
            default -> {}
        }
    }

    private void sign(ClaimId id, String text) {
        jdbc.sql("""
                update desk.claim set state = 'DECIDED', accepted_at = now(), explanation = '-', justified = true,
                    explained_by = 'galina', explained_at = now(), outcome = 'granted', decision_reasons = '-',
                    decided_by = 'sergey', decided_at = now(), letter_text = :text, letter_number = 'П-1/2026',
                    signed_by = 'sergey', signed_at = now()
                 where number = :id
                """).param("id", id.value()).param("text", text).update();
    }

    private void due(ClaimId id, String day) {
        jdbc.sql("update desk.claim set due_on = :day::date where number = :id")
                .param("id", id.value())
                .param("day", day)
                .update();
    }
}
