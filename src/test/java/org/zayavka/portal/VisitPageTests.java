package org.zayavka.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.zayavka.billing.Charge;
import org.zayavka.billing.Charges;
import org.zayavka.billing.PriceList;
import org.zayavka.support.Axe;
import org.zayavka.support.Browser;
import org.zayavka.support.DeskTest;
import org.zayavka.support.FieldVisits;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.VisitId;
import org.zayavka.visit.VisitLinks;
import org.zayavka.visit.VisitState;
import org.zayavka.visit.Visits;

/** S3.4: the customer moves or cancels a visit by the link in the letter, without a login. */
@NullUnmarked
@DeskTest
@TestPropertySource(properties = "zayavka.portal.per-minute=1000")
class VisitPageTests {

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Visits visits;

    @Autowired
    Engineers engineers;

    @Autowired
    PriceList prices;

    @Autowired
    Charges charges;

    @Autowired
    VisitLinks links;

    private FieldVisits cases;

    @BeforeEach
    void prices() {
        http = http.withRequestFactorySettings(
                ClientHttpRequestFactorySettings.defaults().withRedirects(Redirects.DONT_FOLLOW));
        cases = new FieldVisits(jdbc, engineers, prices).prices();
    }

    private VisitId in(Duration fromNow) {
        return cases.agreed("portalfedor", Instant.now().plus(fromNow));
    }

    @Test
    void showsWhereTheVisitStandsAndKeepsItToItself() {
        var visit = in(Duration.ofDays(2));

        var answer = get(visit, "ru");

        var page = Jsoup.parse(answer.getBody());
        assertThat(page.text())
                .contains("Выезд назначен", "ул. Полевая, 1", "Фёдор", "220 В", "Бесплатно")
                .doesNotContain("Зимин", "12К", "Вход со двора");
        assertThat(answer.getHeaders().getFirst("X-Robots-Tag")).contains("noindex");
        assertThat(answer.getHeaders().getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
        assertThat(answer.getHeaders().get(HttpHeaders.SET_COOKIE)).isNull();
    }

    /** Programs that check mail open every link. */
    @Test
    void lookingChangesNothing() {
        var visit = in(Duration.ofMinutes(30));

        for (var path : new String[] {"", "/cancel", "/move", "/sure"}) {
            http.getForEntity("/visit/" + links.token(visit) + path, String.class);
        }

        assertThat(visits.get(visit).state()).isEqualTo(VisitState.AGREED);
        assertThat(visits.get(visit).version()).isZero();
    }

    @Test
    void cancelsInTimeForNothingAndTwiceIsOnce() {
        var visit = in(Duration.ofMinutes(61));

        assertThat(Jsoup.parse(post(visit, "sure", Map.of("what", "cancel")).getBody())
                        .text())
                .contains("Отменить выезд?", "бесплатно");
        var first = post(visit, "cancel", Map.of("mayCost", "false"));
        var second = post(visit, "cancel", Map.of("mayCost", "false"));

        assertThat(first.getStatusCode().is3xxRedirection()).isTrue();
        assertThat(second.getStatusCode().is3xxRedirection()).isTrue();
        assertThat(visits.get(visit).state()).isEqualTo(VisitState.CANCELLED);
        assertThat(charges.ofVisit(visit)).isEmpty();
        assertThat(events(visit, "VisitCancelled")).isEqualTo(1);
        assertThat(Jsoup.parse(get(visit, "ru").getBody()).text()).contains("Выезд отменён");
    }

    @Test
    void cancelledLateItIsChargedOnceAfterTheCustomerAgreed() {
        var visit = in(Duration.ofMinutes(59));
        assertThat(Jsoup.parse(get(visit, "ru").getBody()).text().replace('\u00a0', ' '))
                .contains("Бесплатно было до", "1 500 ₽");

        var untold = post(visit, "cancel", Map.of("mayCost", "false"));
        assertThat(untold.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(visits.get(visit).state()).isEqualTo(VisitState.AGREED);

        post(visit, "cancel", Map.of("mayCost", "true"));
        post(visit, "cancel", Map.of("mayCost", "true"));

        assertThat(visits.get(visit).state()).isEqualTo(VisitState.CANCELLED);
        assertThat(charges.ofVisit(visit)).singleElement().satisfies(charge -> {
            assertThat(charge.item()).isEqualTo("1.1");
            assertThat(charge.reason()).isEqualTo(Charge.Reason.CANCELLED);
            assertThat(charge.amount()).isEqualByComparingTo("1500");
        });
        assertThat(events(visit, "PositionCharged")).isEqualTo(1);
    }

    @Test
    void movesToAFreeTimeAndRefusesOneThatIsNot() {
        var visit = in(Duration.ofDays(3));
        var offered = Jsoup.parse(get(visit, "ru").getBody()).select("input[name=slot]");
        assertThat(offered).isNotEmpty();
        var slot = offered.get(0).val();

        assertThat(Jsoup.parse(post(visit, "sure", Map.of("what", "move", "slot", slot))
                                .getBody())
                        .text())
                .contains("Перенести выезд?");
        var moved = post(visit, "move", Map.of("slot", slot, "version", "0", "mayCost", "false"));
        var again = post(visit, "move", Map.of("slot", slot, "version", "0", "mayCost", "false"));

        assertThat(moved.getStatusCode().is3xxRedirection()).as(moved.getBody()).isTrue();
        assertThat(again.getStatusCode().is3xxRedirection()).isTrue();
        assertThat(visits.get(visit).start()).isEqualTo(Instant.parse(slot.split("/")[0]));
        assertThat(events(visit, "VisitMoved")).isEqualTo(1);
        var night = Instant.parse("2027-01-01T00:00:00Z") + "/portalfedor";
        var refused = post(visit, "move", Map.of("slot", night, "version", "1", "mayCost", "false"));
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(refused.getBody()).contains("уже занято");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-000000000000000000000000", "1", "x", "999999999-0123456789abcdef01234567", "1-ZZZ"})
    void aWrongLinkOpensNothingAndTellsNothing(String token) {
        in(Duration.ofDays(2));
        var answers = new String[] {"", "/sure", "/cancel"};
        for (var path : answers) {
            var answer = path.isEmpty()
                    ? http.getForEntity("/visit/" + token, String.class)
                    : http.postForEntity("/visit/" + token + path, form(Map.of("what", "cancel")), String.class);
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(answer.getBody()).contains("Ссылка набрана с ошибкой или больше не действует");
        }
    }

    /** The signature is of this visit alone. */
    @Test
    void theLinkOfOneVisitOpensNoOther() {
        var one = in(Duration.ofDays(2));
        var other = cases.agreed("portalfilipp", Instant.now().plus(Duration.ofDays(2)));

        var mixed = other + links.token(one).substring(links.token(one).indexOf('-'));

        assertThat(http.getForEntity("/visit/" + mixed, String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void closesSomeDaysAfterTheVisit() {
        var visit = in(Duration.ofDays(-10));
        jdbc.sql("update desk.visit set state = 'DONE', ended_at = starts_at where id = :id")
                .param("id", visit.value())
                .update();

        assertThat(get(visit, "ru").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void speaksTheContactsLanguageAndShowsHostileTextAsText() {
        var visit =
                cases.agreed("portalfedor", Instant.now().plus(Duration.ofDays(2)), "en", "<script>alert(1)</script>");
        jdbc.sql("update desk.visit set address = '<script>alert(2)</script>' where id = :id")
                .param("id", visit.value())
                .update();

        var answer = get(visit, "ru").getBody();

        assertThat(answer).contains("The visit is agreed", "&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void fitsAPhoneAndEveryReader() {
        var visit = in(Duration.ofMinutes(30));
        try (var browser = Browser.open("http://localhost:" + port, 360, 800)) {
            var page = browser.page();
            page.navigate("/visit/" + links.token(visit));
            browser.screenshot("portal-visit-360");
            assertThat(Axe.faults(page, "body")).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                    .isEqualTo(false);
            page.click("button.plain");
            page.waitForSelector(
                    "input[name=mayCost]",
                    new com.microsoft.playwright.Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            browser.screenshot("portal-sure-360");
            assertThat(Axe.faults(page, "body")).isEmpty();
            page.click("button");
            page.waitForSelector("text=Выезд отменён");
            browser.screenshot("portal-cancelled-360");
        }
    }

    private long events(VisitId visit, String kind) {
        return jdbc.sql("select count(*) from desk.ticket_event where ticket = :ticket and kind = :kind")
                .param("ticket", visits.get(visit).ticket().number())
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    private ResponseEntity<String> get(VisitId visit, String language) {
        return http.exchange(
                RequestEntity.get("/visit/" + links.token(visit))
                        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                        .accept(MediaType.TEXT_HTML)
                        .build(),
                String.class);
    }

    private ResponseEntity<String> post(VisitId visit, String what, Map<String, String> fields) {
        return http.postForEntity("/visit/" + links.token(visit) + "/" + what, form(fields), String.class);
    }

    private static LinkedMultiValueMap<String, String> form(Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return form;
    }
}
