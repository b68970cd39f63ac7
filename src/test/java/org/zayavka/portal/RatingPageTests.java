package org.zayavka.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.zayavka.quality.Rating;
import org.zayavka.quality.RatingLinks;
import org.zayavka.quality.Ratings;
import org.zayavka.shared.TicketId;
import org.zayavka.support.Axe;
import org.zayavka.support.Browser;
import org.zayavka.support.DeskTest;

/** S4.2: a requester rates a ticket by one click from the letter, without a login. */
@NullUnmarked
@DeskTest
@TestPropertySource(properties = "zayavka.portal.per-minute=1000")
class RatingPageTests {

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ratings ratings;

    @Autowired
    RatingLinks links;

    @BeforeEach
    void noRedirects() {
        http = http.withRequestFactorySettings(
                ClientHttpRequestFactorySettings.defaults().withRedirects(Redirects.DONT_FOLLOW));
    }

    /** @param closed how long ago, as PostgreSQL says it; empty while it is solved only */
    private TicketId ticket(String language, String closed) {
        return new TicketId(jdbc.sql("""
                insert into desk.ticket (number, subject, state, mailbox, department, arrived_at, quarantine,
                    company_name, requester_name, requester_address, requester_language, requester_zone,
                    identified_by, priority, impact, declared_urgent, queue, task_priority, line, opened_times,
                    draft, question, last_agent, link_to_contract, undelivered, task, assignee, closed_at, closing,
                    version)
                values (nextval('desk.ticket_number'), 'Секретная тема', case when :closed = '' then 'SOLVED' else 'CLOSED' end,
                    'support@zayavka.example', 'support', now(), false, 'ООО «Ромашка»', 'Ольга Петровна',
                    'olga@romashka.example', :language, 'Europe/Moscow', 'REGISTERED_ADDRESS', 'NORMAL', 'PERSON', false,
                    'line1', 50, 1, 1, '', '', 'anna', '', false, '', '',
                    case when :closed <> '' then now() - cast(nullif(:closed, '') as interval) end,
                    case when :closed <> '' then 'SILENCE' end, 0)
                returning number
                """)
                .param("language", language)
                .param("closed", closed)
                .query(Long.class)
                .single());
    }

    private Rating rating(TicketId ticket) {
        return ratings.find(ticket).orElseThrow();
    }

    private ResponseEntity<String> get(String path) {
        return http.getForEntity("/rate/" + path, String.class);
    }

    private ResponseEntity<String> post(TicketId ticket, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return http.postForEntity("/rate/" + links.token(ticket), form, String.class);
    }

    /** Programs that check mail open every link. */
    @Test
    void lookingRatesNothing() {
        var ticket = ticket("ru", "");

        for (var score : new String[] {"", "/1", "/2", "/3", "/4", "/5"}) {
            assertThat(get(links.token(ticket) + score).getStatusCode()).isEqualTo(HttpStatus.OK);
        }
        http.headForHeaders("/rate/" + links.token(ticket) + "/1");

        assertThat(rating(ticket).isRated()).isFalse();
    }

    @Test
    void showsWhatWasChosenAndKeepsItToItself() {
        var ticket = ticket("ru", "");

        var answer = get(links.token(ticket) + "/4");

        var page = Jsoup.parse(answer.getBody());
        assertThat(page.text()).contains("Как мы справились?", "№ " + ticket).doesNotContain("Секретная тема", "Ольга");
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("4");
        assertThat(page.select("form").attr("data-send")).isEqualTo("true");
        assertThat(answer.getHeaders().getFirst("X-Robots-Tag")).contains("noindex");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'");
        assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
        assertThat(answer.getHeaders().get(HttpHeaders.SET_COOKIE)).isNull();
    }

    @Test
    void oneButtonRatesAndAnotherTimeChanges() {
        var ticket = ticket("en", "");

        assertThat(post(ticket, Map.of("score", "5")).getStatusCode().is3xxRedirection())
                .isTrue();
        var again = Jsoup.parse(get(links.token(ticket) + "/2").getBody());
        assertThat(again.text()).contains("You chose “very well” before").doesNotContainPattern("\\b[1-5]\\b");
        assertThat(again.select("form").attr("data-send")).isEqualTo("false");
        post(ticket, Map.of("score", "2", "words", "  It took too long. "));

        assertThat(rating(ticket).score()).isEqualTo(2);
        assertThat(rating(ticket).words()).isEqualTo("It took too long.");
        assertThat(Jsoup.parse(get(links.token(ticket) + "?saved").getBody()).text())
                .contains("your rating is saved");
    }

    @Test
    void withoutAChoiceItAsksForOne() {
        var ticket = ticket("ru", "");

        var answer = post(ticket, Map.of("words", "Что-то"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(Jsoup.parse(answer.getBody()).text()).contains("Выберите оценку");
        assertThat(post(ticket, Map.of("score", "6")).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** A month that is over stays as it is. */
    @Test
    void anOldLinkShowsTheRatingAndTakesNoOther() {
        var ticket = ticket("ru", "40 days");

        var page = get(links.token(ticket) + "/5");
        var answer = post(ticket, Map.of("score", "5"));

        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.GONE);
        assertThat(Jsoup.parse(page.getBody()).select("form, script")).isEmpty();
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.GONE);
        assertThat(Jsoup.parse(answer.getBody()).text()).contains("до конца месяца");
        assertThat(rating(ticket).isRated()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%1$d-000000000000000000000000", "%1$d", "0-b5b4214602f646e2dce4072c", "x", "%1$d-%2$s0"})
    void aForgedLinkOpensNothing(String shape) {
        var ticket = ticket("ru", "");
        var other = links.token(new TicketId(ticket.number() + 1)).split("-")[1];

        var forged = get(shape.formatted(ticket.number(), other) + "/5");
        var foreign = get(ticket + "-" + other + "/5");

        assertThat(forged.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(foreign.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(Jsoup.parse(forged.getBody()).text()).contains("Ссылка не открывается");
    }

    @Test
    void aTicketThatIsGoneIsNoTicket() {
        assertThat(get(links.token(new TicketId(987_654_321)) + "/5").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    /** Whoever clicks in the letter has rated; on a phone and on a desk, for everybody's eyes. */
    @Test
    void oneClickInTheLetterIsEnough() {
        var ticket = ticket("ru", "");
        try (var browser = Browser.open("http://localhost:" + port, 360, 740)) {
            var page = browser.page();
            asAPerson(page);
            page.navigate("/rate/" + links.token(ticket) + "/2");
            page.waitForSelector("text=оценка записана");
            assertThat(rating(ticket).score()).isEqualTo(2);
            assertThat(Axe.faults(page, "body")).isEmpty();
            browser.screenshot("rating-360");

            page.fill("textarea", "Приехали не вовремя.");
            page.click("button");
            page.waitForSelector("text=оценка записана");
            assertThat(rating(ticket).words()).isEqualTo("Приехали не вовремя.");

            page.setViewportSize(1400, 900);
            page.navigate("/rate/" + links.token(ticket) + "/5");
            page.waitForSelector("text=Раньше вы выбрали «плохо»");
            browser.screenshot("rating-1400");
            assertThat(rating(ticket).score()).isEqualTo(2);
        }
    }

    /** A browser that a program drives looks, too, and rates nothing. */
    @Test
    void aProgramWithABrowserRatesNothing() {
        var ticket = ticket("ru", "");
        try (var browser = Browser.open("http://localhost:" + port, 900, 700)) {
            browser.page().navigate("/rate/" + links.token(ticket) + "/1");
            browser.page().waitForSelector("form");
            browser.screenshot("rating-900");
        }
        assertThat(rating(ticket).isRated()).isFalse();
    }

    private static void asAPerson(Page page) {
        page.addInitScript("Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false });");
    }
}
