package org.zayavka.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zayavka.customer.Balances.Told;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.Refusal;
import org.zayavka.support.DeskTest;

/** S3.7: what billing says of balances may come twice, late and in any order. */
@NullUnmarked
@DeskTest
class BalancesTests {

    private static final Instant NOON = Instant.parse("2026-11-20T09:00:00Z");

    @Autowired
    Balances balances;

    @Autowired
    CustomerChanges changes;

    @Autowired
    Customers customers;

    @Autowired
    Audit audit;

    private String number;
    private ContractId contract;

    @BeforeEach
    void register() {
        number = "Б-" + System.nanoTime();
        var company = changes.add(new CompanyData("ООО «Остаток»"), "test");
        contract = changes.add(company, new ContractData(number, "", "basic", null, true, null, null), "test");
    }

    @Test
    void theSameWordTwiceIsOneChange() {
        var told = List.of(told(number.toLowerCase(java.util.Locale.ROOT), "-10.5", NOON));

        assertThat(balances.take(told, "billing-api").set()).isEqualTo(1);
        assertThat(balances.take(told, "billing-api").unchanged()).isEqualTo(1);

        assertThat(balance()).isEqualByComparingTo("-10.50");
        assertThat(audit.of(Subject.of("contract", contract.value()), 10)).hasSize(2);
    }

    @Test
    void theLatestMomentCountsWhateverTheOrder() {
        var report = balances.take(
                List.of(
                        told(number, "3", NOON.plusSeconds(60)),
                        told(number, "2", NOON),
                        told(number, "4", NOON.plusSeconds(120))),
                "billing-api");

        assertThat(report.set()).isEqualTo(2);
        assertThat(report.older()).isEqualTo(1);
        assertThat(balance()).isEqualByComparingTo("4");
    }

    @Test
    void takesTheGoodLinesAndNamesTheOthers() {
        var report = balances.take(
                List.of(
                        told("НЕТ-ТАКОГО", "1", NOON),
                        told(number, "0.001", NOON),
                        told(number, "1e30", NOON),
                        told(number, "5", Instant.now().plusSeconds(1_000_000)),
                        told(number, "7", NOON)),
                "billing-api");

        assertThat(report.refused()).extracting(Balances.Refused::line).containsExactly(1, 2, 3, 4);
        assertThat(balance()).isEqualByComparingTo("7");
    }

    @Test
    void aRepeatedWordDoesNotUndoACorrectionByHand() {
        var told = List.of(told(number, "-100", NOON));
        balances.take(told, "billing-api");
        changes.correctBalance(contract, new BigDecimal("50"), "Оплата у кассы", "bella");

        assertThat(balances.take(told, "billing-api").older()).isEqualTo(1);
        assertThat(balance()).isEqualByComparingTo("50");
    }

    @Test
    void refusesMoreThanItCanTakeAtOnce() {
        assertThatThrownBy(() ->
                        balances.take(Collections.nCopies(Balances.MOST + 1, told(number, "1", NOON)), "billing-api"))
                .isInstanceOf(Refusal.class);
    }

    private BigDecimal balance() {
        return customers.contract(contract).orElseThrow().balance();
    }

    private static Told told(String contract, String balance, Instant asOf) {
        return new Told(contract, new BigDecimal(balance), asOf);
    }
}
