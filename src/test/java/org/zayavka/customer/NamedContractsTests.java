package org.zayavka.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContractId;

/** S5.2 */
class NamedContractsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "договор 100-24",
                "Договор № 100-24, не печатает",
                "по договору №100-24.",
                "ДОГОВОР: 100 - 24",
                "дог. 100–24",
                "contract 100-24",
                "Contract number: 100-24",
                "Здравствуйте!\nНомер договора: 100-24\nНе печатает",
                "договор (логин) и договор 100-24"
            })
    void findsAnAnnouncedNumber(String text) {
        assertThat(NamedContracts.in(text).keys()).contains("100-24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"логин web1042", "Логин: WEB1042", "login web1042;", "username = web1042"})
    void findsAnAnnouncedLogin(String text) {
        assertThat(NamedContracts.in(text).keys()).contains("web1042");
    }

    @Test
    void findsNothingInAnOrdinaryLetter() {
        assertThat(NamedContracts.in("Не печатает принтер, код 100-24").isEmpty())
                .isTrue();
    }

    @Test
    void takesABareNumberOnlyWhenItCanBeNothingElse() {
        assertThat(NamedContracts.in("100-24 не работает").includes(contract("100-24")))
                .isTrue();
        assertThat(NamedContracts.in("в кабинете 17 холодно").includes(contract("17")))
                .isFalse();
        assertThat(NamedContracts.in("телефон 8-100-24-24").includes(contract("100-24")))
                .isFalse();
    }

    @Test
    void makesFewKeysOfAHostileLetter() {
        assertThat(NamedContracts.in("договор 1 2 3 4 5 6 7 8 ".repeat(10_000)).keys())
                .hasSizeLessThan(60);
    }

    private static Contract contract(String number) {
        return new Contract(new ContractId(1), new CompanyId(1), number, "", "basic", BigDecimal.ZERO, null, true);
    }
}
