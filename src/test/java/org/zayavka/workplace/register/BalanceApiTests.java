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
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"balances\": [{}]}",
                "{\"balances\": [null]}",
                "{\"balances\": [{\"contract\": \"x\", \"balance\": \"many\"}]}"
            })
    void saysWhatItCanNotRead(String body) {
        assertThat(put("Bearer " + SECRET, body).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
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
