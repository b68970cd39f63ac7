package org.zayavka.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.zayavka.claim.Claim;
import org.zayavka.claim.ClaimId;
import org.zayavka.claim.Claims;

/** S3.10: the forms of claims as the secretary and the director meet them in the real Tasklist. */
@NullUnmarked
class ClaimFormsTests extends TasklistScenario {

    private static final String REASONS =
            "Специалист не имел при себе запчасти, хотя обещал её привезти в тот же день, и"
                    + " не предупредил об этом ни владельца договора, ни диспетчера.";

    @Autowired
    private Claims claims;

    @Autowired
    private TestRestTemplate http;

    private Agent svetlana;
    private Agent sergey;

    @BeforeEach
    void theOfficeIsThere() {
        people().with("svetlana", "secretary").with("sergey", "director");
        svetlana = agent("svetlana");
        sergey = agent("sergey");
    }

    @Test
    void whoWaitsForWhatIsMissingSeesTheClaimAndWhomToPhone() {
        var phoned = paper("contactPhone", "+7 383 000-00-02");
        var unknown = paper();
        for (var claim : List.of(phoned, unknown)) {
            task(svetlana, claim, "checkClaim").complete("checkOutcome", "ask", "words", "Чего вы просите?");
        }

        var shown = task(svetlana, phoned, "waitForCompletion");
        assertThat(shown.shown("claimCard")).contains("Кузнецов Николай", "+7 383 000-00-02");
        assertThat(shown.shown("claimDeadline")).contains("Ответить до");
        assertThat(shown.shown("claimMissing")).contains("подпись");
        assertThat(shown.shown("claimThread")).contains("Чего вы просите?");
        assertThat(shown.shown("claimUndelivered")).contains("адреса почты нет", "Позвоните", "+7 383 000-00-02");
        assertThat(task(svetlana, unknown, "waitForCompletion").shown("claimUndelivered"))
                .contains("адреса почты нет", "Телефона тоже нет");
        for (var width : new int[] {1400, 900}) {
            at(svetlana, width, desk -> {
                var form = form(desk, svetlana, unknown, "waitForCompletion");
                assertThat(form).containsText("Телефона тоже нет");
                desk.picture("claim-wait-" + width);
            });
        }
    }

    /** Nothing of what is typed is lost, however quickly. */
    @Test
    void theDirectorTypesTheReasonsAtOnceAfterTheSum() {
        var claim = explained();

        at(sergey, desk -> {
            var form = form(desk, sergey, claim, "decideClaim");
            form.getByLabel("Удовлетворить частично").check();
            field(form, "compensation").click();
            type(desk.page(), "5000,50", 30);
            desk.page().keyboard().press("Tab");
            type(desk.page(), REASONS, 20);
            complete(desk);
        });

        assertThat(claims.get(claim.id()).decision().reasons()).isEqualTo(REASONS);
        assertThat(claims.get(claim.id()).compensation()).isEqualByComparingTo("5000.50");
    }

    /** In all forms with a number field. */
    @Test
    void aNumberTakesNothingFromTheFieldBehindIt() {
        for (var pause : new int[] {0, 20, 60, 120, 200}) {
            at(anna, desk -> {
                var form = callHead(desk.page());
                var number = field(form, "ticketNumber");
                number.click();
                type(desk.page(), "17", 30);
                form.locator("textarea").click();
                type(desk.page(), "Позовите, пожалуйста", pause);
                desk.page().waitForTimeout(900);
                assertThat(form.locator("textarea")).hasValue("Позовите, пожалуйста");
                assertThat(number).hasValue("17");
            });
        }
    }

    @Test
    void aNumberFieldSaysThatItTakesNumbers() {
        at(anna, desk -> {
            var form = callHead(desk.page());
            field(form, "ticketNumber").click();
            desk.page().keyboard().insertText("сто");
            assertThat(form).containsText("«сто» — не число. Запишите его цифрами.");
            assertThat(field(form, "ticketNumber")).hasValue("");
            desk.picture("number-of-words");
            type(desk.page(), "x", 0);
            assertThat(form).containsText("Здесь нужно число: только цифры.");
            type(desk.page(), "17", 0);
            assertThat(form.locator(".desk-no-number")).hasCount(0);
            assertThat(field(form, "ticketNumber")).hasValue("17");
        });
    }

    @Test
    void aSumThatIsNoneIsRefusedInWords() {
        var claim = explained();

        for (var wrong : new String[] {"сто", "12,345", "-5", "1e9", "5.000,50"}) {
            var answer = task(sergey, claim, "decideClaim")
                    .take()
                    .submit(Map.of("claimOutcome", "granted", "compensation", wrong, "decisionReasons", "Так"));
            assertThat(answer.getStatusCode().value()).as(wrong).isEqualTo(400);
            assertThat(answer.getBody()).contains("Компенсация, ₽", "например 5000,50");
        }
        var tooMuch = task(sergey, claim, "decideClaim")
                .submit(Map.of(
                        "claimOutcome", "granted", "compensation", "1 000 000 000,01", "decisionReasons", "Так"));
        assertThat(tooMuch.getBody()).contains("от 0 до 1 000 000 000");
        at(sergey, 900, desk -> {
            var form = form(desk, sergey, claim, "decideClaim");
            form.getByLabel("Удовлетворить частично").check();
            field(form, "compensation").fill("12,345");
            assertThat(form).containsText("Здесь нужна сумма в рублях");
            desk.picture("claim-decide-900");
            field(form, "compensation").fill("1 000,5");
            assertThat(form).not().containsText("Здесь нужна сумма в рублях");
        });
        at(sergey, 1400, "en-US", desk -> {
            var form = form(desk, sergey, claim, "decideClaim");
            field(form, "compensation").fill("one hundred");
            assertThat(form).containsText("A sum in roubles is needed here");
            desk.picture("claim-decide-1400-en");
        });
        task(sergey, claim, "decideClaim")
                .complete("claimOutcome", "granted", "compensation", "1 000,5", "decisionReasons", "Так");
        assertThat(claims.get(claim.id()).compensation()).isEqualByComparingTo("1000.50");
    }

    /** What stands in the form is what the paper shows, before anything is signed. */
    @Test
    void theDirectorLooksAtThePaperBeforeSigning() {
        var claim = explained();
        task(sergey, claim, "decideClaim").complete("claimOutcome", "refused", "decisionReasons", "Так решено.");

        for (var width : new int[] {1400, 900}) {
            at(sergey, width, desk -> {
                var form = form(desk, sergey, claim, "signLetter");
                form.locator("textarea").fill("Слова, которых никто ещё не видел: " + width + "\n\n" + REASONS);
                var link = form.getByText("Как письмо будет выглядеть (PDF)");
                link.scrollIntoViewIfNeeded();
                desk.picture("claim-sign-" + width);
                desk.page()
                        .waitForResponse(
                                answer -> answer.url().endsWith("/claims/" + claim.id() + "/letter")
                                        && answer.status() == 204,
                                () -> desk.page().waitForPopup(link::click));
                assertThat(form.locator("textarea")).hasValue(Pattern.compile("Слова, которых.*", Pattern.DOTALL));
            });
            assertThat(text(sergey, claim))
                    .contains("Слова, которых никто ещё не видел: " + width, "Черновик, ещё не подписан");
        }
        assertThat(draft(svetlana, claim, "Не директор")).isFalse();
        task(sergey, claim, "signLetter").complete("letterText", "Отказано.", "signDecision", "sign");
        assertThat(draft(sergey, claim, "После подписи")).isFalse();
        assertThat(claims.get(claim.id()).letter().text()).isEqualTo("Отказано.");
    }

    @Test
    void allThatIsWrongWithACheckIsToldAtOnce() {
        var claim = paper();

        var answer = task(svetlana, claim, "checkClaim")
                .take()
                .submit(Map.of(
                        "checkOutcome", "accept", "contactPhone", "abc", "signature", "scan", "claimReason", "other"));
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody())
                .contains("Контактный телефон: ", "приложите скан или файл", "Не хватает: ", "фамилия специалиста");
        var unmarked = task(svetlana, claim, "checkClaim").submit(Map.of("checkOutcome", "accept"));
        assertThat(unmarked.getBody()).contains("О чём претензия");
        for (var width : new int[] {1400, 900}) {
            at(svetlana, width, desk -> {
                var form = form(desk, svetlana, claim, "checkClaim");
                assertThat(form.getByText("О чём претензия")).hasCount(0);
                choose(form, "checkOutcome", "Принять претензию");
                assertThat(form.getByText("О чём претензия").locator(".fjs-asterix"))
                        .hasCount(1);
                desk.picture("claim-check-" + width);
            });
        }
    }

    private Claim explained() {
        var claim = paper(
                "contactPhone", "+7 383 000-00-02",
                "substance", "Не приехали. ".repeat(60),
                "incidentFrom", "2026-11-19",
                "specialist", "Зимин",
                "answerBy", "phone");
        task(svetlana, claim, "checkClaim").complete("checkOutcome", "ask");
        task(svetlana, claim, "waitForCompletion").complete();
        task(svetlana, claim, "checkClaim").complete("checkOutcome", "accept", "claimReason", "quality");
        task(svetlana, claim, "tellReceipt").complete("toldHow", "phone");
        task(galina, claim, "explainClaim").complete("explanation", REASONS.repeat(4), "justified", "yes");
        return claim;
    }

    private Claim paper(String... fields) {
        var variables = new HashMap<String, Object>(Map.of(
                "source", value("paper"),
                "arrivedOn", value("2026-11-20"),
                "claimLanguage", value("ru"),
                "ownerName", value("Кузнецов Николай"),
                "contractNumber", value("300-24")));
        for (int i = 0; i < fields.length; i += 2) {
            variables.put(fields[i], value(fields[i + 1]));
        }
        Agent.json(svetlana.tasklist()
                .post("/process-definition/key/handleClaim/submit-form", Map.of("variables", variables)));
        var number = register("select max(number) from desk.claim").get(0);
        return claims.get(new ClaimId(number));
    }

    private static Map<String, Object> value(String text) {
        return Map.of("value", text);
    }

    private static Agent.Task task(Agent agent, Claim claim, String step) {
        return Awaitility.await(step + " of " + claim.id())
                .until(
                        () -> agent.tasksOfKey(claim.id().toString()).stream()
                                .filter(task -> task.step().equals("userTask_" + step))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The form of a task that the agent has taken, on the screen. */
    private static Locator form(Desktop desk, Agent agent, Claim claim, String step) {
        var task = task(agent, claim, step).take();
        desk.page().navigate("about:blank");
        desk.page().navigate("/camunda/app/tasklist/default/#/?task=" + task.id());
        var form = desk.page().locator(".task-details .fjs-container");
        assertThat(form).containsText(claim.id().toString());
        return form;
    }

    private static Locator callHead(Page page) {
        page.getByText("Начать процесс").first().click();
        page.locator(".modal-dialog").getByText("Позвать руководителя").first().click();
        var form = page.locator(".modal-dialog .fjs-container");
        assertThat(form.locator("textarea")).isVisible();
        return form;
    }

    private static Locator field(Locator form, String name) {
        return form.locator("input[id$='-Field_" + name + "']");
    }

    private static void choose(Locator form, String name, String label) {
        form.locator(".fjs-select-display[id$='-Field_" + name + "-display']").click();
        form.locator(".fjs-dropdownlist-item").getByText(label).click();
    }

    private static void type(Page page, String text, double pause) {
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(pause));
    }

    private static void complete(Desktop desk) {
        desk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Завершить"))
                .click();
        assertThat(desk.page().locator(".task-details .fjs-container")).hasCount(0);
    }

    private boolean draft(Agent agent, Claim claim, String text) {
        var cookies = agent.tasklist().cookies();
        var token = Pattern.compile("XSRF-TOKEN=([^;]+)").matcher(cookies);
        return http.exchange(
                        RequestEntity.method(
                                        HttpMethod.PUT, "/camunda/api/desk/default/claims/" + claim.id() + "/letter")
                                .header(HttpHeaders.COOKIE, cookies)
                                .header("X-XSRF-TOKEN", token.find() ? token.group(1) : "")
                                .body(Map.of("text", text)),
                        String.class)
                .getStatusCode()
                .is2xxSuccessful();
    }

    private String text(Agent agent, Claim claim) {
        var bytes = http.exchange(
                        RequestEntity.get("/desk/claims/" + claim.id() + "/letter.pdf")
                                .header(HttpHeaders.COOKIE, agent.tasklist().cookies())
                                .build(),
                        byte[].class)
                .getBody();
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
