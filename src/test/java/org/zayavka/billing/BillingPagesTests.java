package org.zayavka.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.camunda.bpm.engine.IdentityService;
import org.jsoup.Jsoup;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.customer.Entries;
import org.zayavka.shared.Faults;
import org.zayavka.support.DeskApi;
import org.zayavka.support.DeskTest;
import org.zayavka.support.FieldVisits;
import org.zayavka.support.Staff;
import org.zayavka.support.TasklistSession;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.LateFee;
import org.zayavka.visit.VisitId;
import org.zayavka.visit.Visits;

/** S3.4, S3.9: the price list is data, a charge is made once and taken over into the accounts once. */
@NullUnmarked
@DeskTest
@TestPropertySource(properties = "zayavka.billing.secret=" + BillingPagesTests.SECRET)
class BillingPagesTests {

    static final String SECRET = "a-secret-of-the-billing-program-for-tests";
    private static final Map<String, TasklistSession> SESSIONS = new HashMap<>();

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

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
    LateFee lateFee;

    @Autowired
    TransactionTemplate transaction;

    private FieldVisits cases;

    @BeforeEach
    void staffAndPrices() {
        new Staff(identities)
                .with("billbella", "billing")
                .with("billgalina", "head")
                .with("billanna", "line1")
                .with("billmaria", "secretary");
        cases = new FieldVisits(jdbc, engineers, prices).prices();
        jdbc.sql("update desk.charge set export = null").update();
        jdbc.sql("delete from desk.charge").update();
    }

    @Test
    void aLateVisitIsChargedOnceHoweverOftenItChanges() {
        var visit = lateVisit();

        charge(visit, "moved");
        charge(visit, "cancelled");
        charge(visit, "nobodyThere");

        assertThat(charges.ofVisit(visit)).singleElement().satisfies(charge -> {
            assertThat(charge.amount()).isEqualByComparingTo("1500");
            assertThat(charge.reason()).isEqualTo(Charge.Reason.MOVED);
        });
        var page = Jsoup.parse(session("billgalina")
                        .page("/desk/tickets/" + visits.get(visit).ticket())
                        .getBody())
                .text()
                .replace('\u00a0', ' ');
        assertThat(page).contains("Начислено сверх договора", "позиция 1.1", "1 500,00 ₽", "позже бесплатного срока");
    }

    /** A list without the item: it is owed all the same, billing decides how much. */
    @Test
    void withoutAPriceTheChargeWaitsForBilling() {
        jdbc.sql("update desk.price_item set offered = false where item = '1.1'")
                .update();
        try {
            var visit = lateVisit();
            charge(visit, "cancelled");

            assertThat(charges.ofVisit(visit))
                    .singleElement()
                    .satisfies(charge -> assertThat(charge.amount()).isNull());
            assertThat(session("billbella").page("/desk/register/charges").getBody())
                    .contains("определят расчёты");
        } finally {
            jdbc.sql("update desk.price_item set offered = true where item = '1.1'")
                    .update();
        }
    }

    @Test
    void billingTakesEachChargeOverOnce() throws Exception {
        charge(lateVisit(), "cancelled");

        session("billbella").submit("/desk/register/charges", "/desk/register/charges/export", Map.of());
        session("billbella").submit("/desk/register/charges", "/desk/register/charges/export", Map.of());

        assertThat(charges.waiting(10)).isEmpty();
        var export = charges.exports(1).get(0);
        assertThat(export.charges()).isEqualTo(1);
        var csv = session("billbella").page("/desk/register/charges/" + export.number() + ".csv");
        assertThat(csv.getBody()).contains("Сумма, ₽", ";1.1;", "1500,00").startsWith("\uFEFF");
        var xlsx = http.exchange(
                RequestEntity.get("/desk/register/charges/" + export.number() + ".xlsx")
                        .header(HttpHeaders.COOKIE, session("billbella").cookies())
                        .build(),
                byte[].class);
        assertThat(sheet(xlsx.getBody())).contains("1500");
    }

    @Test
    void theBillingProgramFetchesThemWithItsSecretAndMayAskAgain() {
        var visit = lateVisit();
        charge(visit, "cancelled");

        var taken = DeskApi.json(program("POST", "/api/billing/charges/exports", SECRET));
        var nothing = DeskApi.json(program("POST", "/api/billing/charges/exports", SECRET));
        var again = DeskApi.json(program(
                "GET", "/api/billing/charges/exports/" + taken.get("export").asLong(), SECRET));

        assertThat(taken.get("charges")).hasSize(1);
        assertThat(taken.get("charges").get(0).get("amount").decimalValue()).isEqualByComparingTo("1500");
        assertThat(nothing.get("charges")).isEmpty();
        assertThat(nothing.get("export").isNull()).isTrue();
        assertThat(again).isEqualTo(taken);
        assertThat(program("POST", "/api/billing/charges/exports", "wrong").getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(program("GET", "/api/billing/charges/exports/99999", SECRET).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "billbella, 200, 200, 200",
        "billgalina, 200, 200, 200",
        "admin, 200, 200, 200",
        "billmaria, 200, 403, 403",
        "billanna, 403, 403, 403"
    })
    void opensToWhomItIsFor(String login, int list, int edit, int charged) {
        assertThat(session(login).page("/desk/register/prices").getStatusCode().value())
                .isEqualTo(list);
        assertThat(session(login)
                        .page("/desk/register/prices-new")
                        .getStatusCode()
                        .value())
                .isEqualTo(edit);
        assertThat(session(login).page("/desk/register/charges").getStatusCode().value())
                .isEqualTo(charged);
    }

    @Test
    void aPriceIsChangedOnThePageWithATrail() {
        var form = Map.of(
                "item", "7.1",
                "titleRu", "Выезд за город",
                "titleEn", "Out of town",
                "unitRu", "км",
                "unitEn", "km",
                "price", "35,50",
                "validFrom", "2026-01-01",
                "offered", "yes",
                "version", "0");
        session("billbella").submit("/desk/register/prices-new", "/desk/register/prices-new", form);
        var item = prices.price("7.1", Instant.now()).orElseThrow();
        var dearer = new HashMap<>(form);
        dearer.put("price", "40");
        var path = "/desk/register/prices/" + item.id();

        session("billbella").submit(path, path, dearer);
        var outdated = session("billgalina").submit(path, path, form);

        assertThat(prices.price("7.1", Instant.now()).orElseThrow().price()).isEqualByComparingTo("40");
        assertThat(outdated.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(Jsoup.parse(session("billgalina").page(path).getBody())
                        .text()
                        .replace('\u00a0', ' '))
                .contains("35,50 ₽", "40,00 ₽", "billbella Тестов");
    }

    @Test
    void aNewPriceHoldsFromItsDayOn() {
        add("8.1", "100", "2026-01-01");
        add("8.1", "200", "2026-12-01");

        assertThat(prices.price("8.1", Instant.parse("2026-11-30T20:59:59Z"))
                        .orElseThrow()
                        .price())
                .isEqualByComparingTo("100");
        assertThat(prices.price("8.1", Instant.parse("2026-11-30T21:00:00Z"))
                        .orElseThrow()
                        .price())
                .isEqualByComparingTo("200");
        assertThat(prices.price("8.1", Instant.parse("2025-12-31T12:00:00Z"))).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> add("8.1", "300", "2026-12-01"))
                .isInstanceOf(Faults.class)
                .hasMessageContaining("уже есть");
    }

    @Test
    void itemsStandInTheOrderOfTheirNumbers() {
        assertThat(prices.work(Instant.now()).stream().map(PriceItem::item).toList())
                .containsSubsequence(List.of("2.1", "2.10"))
                .doesNotContain("1.1");
    }

    private void add(String item, String price, String from) {
        prices.add(
                new Entries(Map.of(
                        "item",
                        item,
                        "titleRu",
                        "а",
                        "titleEn",
                        "a",
                        "unitRu",
                        "б",
                        "unitEn",
                        "b",
                        "price",
                        price,
                        "validFrom",
                        from,
                        "offered",
                        "yes")),
                "test");
    }

    private VisitId lateVisit() {
        return cases.agreed("billfedor", Instant.now().plus(Duration.ofMinutes(30)));
    }

    private void charge(VisitId visit, String why) {
        transaction.executeWithoutResult(status -> lateFee.charge(visits.get(visit), why, Instant.now()));
    }

    private ResponseEntity<String> program(String method, String path, String secret) {
        return http.exchange(
                RequestEntity.method(org.springframework.http.HttpMethod.valueOf(method), path)
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + secret)
                        .build(),
                String.class);
    }

    private static String sheet(byte[] xlsx) throws IOException {
        var file = Files.write(Files.createTempFile("charges", ".xlsx"), xlsx);
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.stream()
                    .filter(it -> it.getName().endsWith("sheet1.xml"))
                    .findAny()
                    .orElseThrow();
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    private TasklistSession session(String login) {
        return SESSIONS.computeIfAbsent(login, it -> new TasklistSession(http, it));
    }
}
