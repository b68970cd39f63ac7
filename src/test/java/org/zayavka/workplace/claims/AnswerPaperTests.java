package org.zayavka.workplace.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.claim.Claim;
import org.zayavka.claim.ClaimFact;
import org.zayavka.claim.ClaimId;
import org.zayavka.claim.Claims;
import org.zayavka.shared.Language;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Staff;
import org.zayavka.workplace.Colleagues;

/** S3.10: the answer to a claim as a paper says who signed it, and to whom it goes. */
@NullUnmarked
@DeskTest
class AnswerPaperTests {

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Claims claims;

    @Autowired
    LetterPaper letters;

    @Autowired
    Colleagues colleagues;

    @Autowired
    ClaimWords words;

    private ClaimSamples samples;

    @BeforeEach
    void people() {
        new Staff(identities).with("clsergey", "director").with("cldeputy", "dispatcher");
        samples = new ClaimSamples(claims, jdbc);
    }

    @Test
    void anAnswerByMailSaysWhoSignedItElectronicallyAndWhen() throws IOException {
        var id = signed("П-3/2026", "answer_by = 'email', signed_at = '2026-11-22T20:15:00Z'");

        var text = paper(id, "claim-letter-mailed");

        assertThat(text)
                .contains(
                        "подписано электронно clsergey Тестов",
                        "Подписано электронно в службе заявок: clsergey Тестов, 22 ноября 2026 г., 23:15 (UTC+03:00)."
                                + " Ответ № П-3/2026.");
    }

    @Test
    void anAnswerByPostHasALineForThePenAsWell() throws IOException {
        var id = signed("П-4/2026", "answer_by = 'letter'");

        assertThat(paper(id, "claim-letter-posted"))
                .doesNotContain("подписано электронно")
                .contains("Подписано электронно в службе заявок: clsergey Тестов");
    }

    @Test
    void anAnswerInEnglishSaysItInEnglish() throws IOException {
        var id = signed("П-5/2026", "answer_by = 'email', language = 'en'");

        assertThat(paper(id, "claim-letter-english"))
                .contains("signed electronically", "Signed electronically in the service desk: clsergey");
    }

    @Test
    void aDeputySignsForTheDirector() throws IOException {
        var id = signed("П-6/2026", "answer_by = 'email', signed_by = 'cldeputy', signed_as_deputy = true");

        assertThat(paper(id, "claim-letter-deputy"))
                .contains("За: Генеральный директор", "cldeputy Тестов", "в службе заявок: cldeputy Тестов");
    }

    @Test
    void aDraftSaysThatItIsOne() throws IOException {
        var id = samples.decided(samples.registered(), "Уважаемая Ольга Петровна!");

        assertThat(paper(id, "claim-letter-draft"))
                .contains("Черновик, ещё не подписан")
                .doesNotContain("одписано электронно");
    }

    /** The settings say how a name is written, not whose it is. */
    @ParameterizedTest
    @CsvSource({"С. А. Тестов, С. А. Тестов", "И. И. Другой, clsergey Тестов", "'', clsergey Тестов"})
    void theNameUnderTheLetterIsTheSigners(String setting, String name) {
        var id = signed("П-7/2026", "answer_by = 'email'");
        var head = new Letterhead("", "", "", "", setting, "Генеральный директор");

        var signer = new Signers(head, colleagues).of(claim(id), claim(id).letter());

        assertThat(signer.name()).isEqualTo(name);
    }

    /** Whoever copies an address from the paper gets one that exists. */
    @Test
    void wordsAreCopiedAsTheyWereWritten() throws IOException {
        var id = samples.signed(
                samples.decided(samples.registered(), "Пишите на office@zayavka.example: final, offline, affluent."),
                "П-8/2026");

        assertThat(paper(id, "claim-letter-copied")).contains("office@zayavka.example: final, offline, affluent.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ООО «Ромашка», Иванова Ольга Петровна | ООО «Ромашка» | ООО «Ромашка», Иванова Ольга Петровна",
                "ООО \"Ромашка\" | ООО «Ромашка» | ООО \"Ромашка\"",
                "Иванова Ольга Петровна | ООО «Ромашка» | Иванова Ольга Петровна, ООО «Ромашка»",
                "Иванова Ольга Петровна | '' | Иванова Ольга Петровна",
                "'' | ООО «Ромашка» | ООО «Ромашка»"
            })
    void theAddresseeIsSaidOnce(String owner, String company, String to) {
        assertThat(LetterPaper.to(owner, company)).isEqualTo(to);
    }

    @Test
    void roublesOfTheLogAreWrittenLikeAllOthers() {
        var decided = new ClaimFact(Instant.EPOCH, "clsergey", "ClaimDecided", Map.of("compensation", "5000.50"));

        assertThat(words.in(Language.RU).fact(decided).replaceAll("[\\u00a0\\u202f]", " "))
                .endsWith("5 000,50 ₽");
        assertThat(words.in(Language.EN).fact(decided)).endsWith("5,000.50 ₽");
        assertThat(words.in(Language.RU)
                        .fact(new ClaimFact(Instant.EPOCH, "", "ClaimDecided", Map.of("compensation", "0.00"))))
                .doesNotContain("₽");
    }

    private ClaimId signed(String number, String also) {
        var text = "Уважаемая Ольга Петровна!\n\nВаша претензия рассмотрена, она удовлетворена частично.\n\n"
                + "Инженер не имел при себе запчасти и не предупредил об этом ни вас, ни диспетчера. ".repeat(6);
        var id = samples.signed(samples.decided(samples.registered(), text), number);
        jdbc.sql("update desk.claim set " + also + " where number = :number")
                .param("number", id.value())
                .update();
        return id;
    }

    private Claim claim(ClaimId id) {
        return Objects.requireNonNull(claims.get(id));
    }

    private String paper(ClaimId id, String name) throws IOException {
        var bytes = letters.answer(claim(id));
        Files.createDirectories(Path.of("target", "papers"));
        Files.write(Path.of("target", "papers", name + ".pdf"), bytes);
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " ");
        }
    }
}
