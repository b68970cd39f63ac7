package org.zayavka.workplace.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;
import org.zayavka.customer.CompanyData;
import org.zayavka.customer.ContractData;
import org.zayavka.customer.CustomerChanges;
import org.zayavka.customer.Customers;
import org.zayavka.support.DeskTest;

/** S3.7: the billing program tells balances with its secret; nobody else does, and it does nothing else. */
@NullUnmarked
@DeskTest
@TestPropertySource(properties = "zayavka.billing.secret=" + BalanceApiTests.SECRET)
class BalanceApiTests {

    static final String SECRET = "a-secret-of-the-billing-program-for-tests";

    @Autowired
    TestRestTemplate http;

    @Autowired
    CustomerChanges changes;

    @Autowired
    Customers customers;

    @Test
    void takesBalancesFromWhoKnowsTheSecret() {
        var company = changes.add(new CompanyData("ООО «Счёт»"), "test");
        changes.add(company, new ContractData("API-1", "", "basic", null, true, null, null), "test");

        var answer = put("Bearer " + SECRET, """
                {"balances": [
                  {"contract": "api-1", "balance": -1500.5, "asOf": "2026-11-20T09:00:00Z"},
                  {"contract": "API-404", "balance": "1", "asOf": "2026-11-20T09:00:00+03:00"}]}""");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody())
                .contains("\"set\":1", "\"line\":2", "API-404")
                .contains("Такого договора нет");
        assertThat(customers.contractByNumber("API-1").orElseThrow().isDebtor()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer wrong", "Basic " + SECRET, SECRET})
    void opensToNobodyElse(String authorization) {
        assertThat(put(authorization, "{\"balances\": []}").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void theSecretOpensNothingElse() {
        for (var path : new String[] {"/desk/register", "/desk/queue", "/api/other"}) {
            var answer = http.exchange(
                    RequestEntity.get(path)
                            .header(HttpHeaders.AUTHORIZATION, "Bearer " + SECRET)
                            .build(),
                    String.class);

            assertThat(answer.getStatusCode().is4xxClientError()).as(path).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"balances\": 5}", "{\"balances\": [", "вчера"})
    void saysWhatAListLooksLike(String body) {
        for (var accept : new String[] {"*/*", "text/html", "application/json"}) {
            var answer = http.exchange(asking("Bearer " + SECRET, accept, "ru", body), String.class);

            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertJson(answer);
            assertThat(answer.getBody()).contains("ичего не записано", "asOf");
        }
    }

    /** A list of ten thousand is not lost for one line. */
    @Test
    void namesEachLineThatItCanNotTakeAndTakesTheOthers() {
        var company = changes.add(new CompanyData("ООО «Строки»"), "test");
        changes.add(company, new ContractData("API-2", "", "basic", null, true, null, null), "test");
        var body = """
                {"balances": [
                  {"contract": "API-2", "balance": "abc", "asOf": "2026-11-20T09:00:00Z"},
                  {"contract": "API-2", "balance": 5, "asOf": "вчера"},
                  null,
                  {},
                  {"contract": "API-2", "balance": 1.234, "asOf": "2026-11-20T09:00:00Z"},
                  {"contract": "API-2", "balance": 1e30, "asOf": "2026-11-20T09:00:00Z"},
                  {"contract": "API-2", "balance": 1e-99999, "asOf": "2026-11-20T09:00:00Z"},
                  {"contract": "API-2", "balance": 7, "asOf": "2100-01-01T00:00:00Z"},
                  {"contract": "API-2", "balance": 7, "asOf": "-4999-01-01T00:00:00Z"},
                  {"contract": "API\\u0000", "balance": 7, "asOf": "2026-11-20T09:00:00Z"},
                  {"contract": "API-404", "balance": 7, "asOf": "2026-11-20T09:00:00Z"},
                  {"contract": {"a": 1}, "balance": [1], "asOf": "2026-11-20T09:00:00Z"},
                  5,
                  {"contract": "API-2", "balance": -12.50, "asOf": "2026-11-20T09:00:00Z"}]}""";

        for (var accept : new String[] {"text/html", "*/*"}) {
            var answer = http.exchange(asking("Bearer " + SECRET, accept, "ru", body), String.class);

            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
            assertJson(answer);
            for (int line = 1; line <= 13; line++) {
                assertThat(answer.getBody()).contains("\"line\":" + line + ",");
            }
            assertThat(answer.getBody()).doesNotContain("\"line\":14").contains("«abc»", "«вчера»", "Нет contract.");
        }
        assertThat(customers.contractByNumber("API-2").orElseThrow().balance()).isEqualByComparingTo("-12.5");
        assertThat(http.exchange(asking("Bearer " + SECRET, "*/*", "en", body), String.class)
                        .getBody())
                .contains("“abc” is no number", "contract is missing.", "no such contract");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "*/*", "application/xml"})
    void answersAProgramInJsonWhateverIsWrong(String accept) {
        var stranger = http.exchange(asking("Bearer wrong", accept, "ru", "{}"), String.class);
        assertThat(stranger.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertJson(stranger);

        for (var path : new String[] {"/api/billing/balances", "/api/billing/nothing"}) {
            var lost = http.exchange(
                    RequestEntity.get(path)
                            .header(HttpHeaders.AUTHORIZATION, "Bearer " + SECRET)
                            .header(HttpHeaders.ACCEPT, accept)
                            .build(),
                    String.class);
            assertThat(lost.getStatusCode().is4xxClientError()).isTrue();
            assertJson(lost);
        }
    }

    private static void assertJson(ResponseEntity<String> answer) {
        assertThat(answer.getHeaders().getContentType())
                .satisfies(type -> assertThat(type.getSubtype()).endsWith("json"));
        assertThat(answer.getBody()).startsWith("{").doesNotContain("<html");
    }

    private static RequestEntity<String> asking(String authorization, String accept, String language, String body) {
        return RequestEntity.put("/api/billing/balances")
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .header(HttpHeaders.ACCEPT, accept)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private ResponseEntity<String> put(String authorization, String body) {
        return http.exchange(
                RequestEntity.put("/api/billing/balances")
                        .header(HttpHeaders.AUTHORIZATION, authorization)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body),
                String.class);
    }
}
