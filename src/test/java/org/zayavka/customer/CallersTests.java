package org.zayavka.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.customer.CallerCheck.Result;
import org.zayavka.customer.CustomerRegister.NewContact;
import org.zayavka.customer.CustomerRegister.NewContract;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.support.TestPostgres;

/** S3.7: who calls is found while the operator types, and verified by contract and surname. */
@NullUnmarked
class CallersTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final JdbcClient jdbc = JdbcClient.create(TestPostgres.database());
    private final DeskSettings desk =
            new DeskSettings(MOSCOW, DeskSettings.FilePolicy.ACCEPT, Map.of(), "workdays9to19", Map.of());
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T07:00:00Z"), ZoneOffset.UTC);
    private final ContractsAtHand atHand = new ContractsAtHand();
    private final CustomerRegister register = new CustomerRegisterInDatabase(jdbc, atHand);
    private final Customers customers = new CustomersInDatabase(
            jdbc,
            new Identifying(jdbc),
            new Candidates(jdbc, new CustomerSettings(Set.of("mail.example"))),
            atHand,
            desk,
            clock);
    private final Callers callers = new CallersInDatabase(jdbc, customers, desk, clock);

    @BeforeEach
    void customers() {
        var romashka = register.addCompany("ООО «Ромашка»");
        register.addContract(NewContract.of(romashka, "100-24", "standard"));
        contact(romashka, "Ольга Петровна Семёнова", "olga@romashka.example", "8 (812) 123-45-67 доб. 12");
        contact(romashka, "Семёнов Олег Игоревич", "oleg@romashka.example", "+7 921 555 44 33");
        contact(romashka, "Семёнов Иван Игоревич", "ivan@romashka.example", "+7 921 777-00-11");
        var vektor = register.addCompany("Vector Ltd");
        register.addContract(new NewContract(
                vektor, "200-24/Б", "vektor", "premium", BigDecimal.ONE, null, true, null, LocalDate.of(2026, 11, 1)));
        contact(vektor, "John O'Brien", "john@vektor.example", "+44 20 7946 0958");
        var ip = register.addCompany("ИП Гречко Анна Ильинична");
        register.addContract(NewContract.of(ip, "300-24", "basic"));
        contact(ip, "Пётр Ли", "petr@grechko.example", "");
    }

    private void contact(CompanyId company, String name, String address, String phone) {
        register.addContact(new NewContact(company, name, new EmailAddress(address), phone, Language.RU, MOSCOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8 (812) 123-45-67",
                "+7 812 123 45 67",
                "78121234567",
                "8121234567",
                "812-123-45-67",
                "45-67",
                "123-45-67",
                "8 (812) 12",
                "+7 812 1",
                "семенова",
                "СЕМЁНОВА",
                "Семёнова О",
                "ольга семен",
                "100-24 семенова",
                "семёнова 100",
                "Ольга Петровна Семёнова"
            })
    void isFoundWhileTheOperatorTypes(String typed) {
        assertThat(callers.find(typed, 10))
                .as(typed)
                .extracting(Caller::name, Caller::contract, Caller::company)
                .contains(org.assertj.core.groups.Tuple.tuple("Ольга Петровна Семёнова", "100-24", "ООО «Ромашка»"));
    }

    @Test
    void aContractShowsEverybodyWhoMayCallUnderIt() {
        assertThat(callers.find("100", 10)).hasSize(3);
        assertThat(callers.find(" 100–24", 10)).hasSize(3);
        assertThat(callers.find("семенов", 10)).hasSize(3);
        assertThat(callers.find("ли", 10)).extracting(Caller::name).containsExactly("Пётр Ли");
        assertThat(callers.find("020 7946 0958", 10)).extracting(Caller::name).containsExactly("John O'Brien");
        assertThat(callers.find("+44 20 7946 0958", 10))
                .extracting(Caller::contract)
                .containsExactly("");
    }

    /** A sign alone says nothing, a percent sign is one of the text. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1", "%", "%%%", "_", "\\", "семёнова%", "нет такого", "99999999", "'; drop"})
    void findsNobodyForNothing(String typed) {
        assertThat(callers.find(typed, 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "100-24, Семенова, VERIFIED",
        " 100 - 24, СЕМЁНОВА, VERIFIED",
        "100-24, Семенова О.П., VERIFIED",
        "100-24, О. П. Семёнова, VERIFIED",
        "100-24, Ольга Семёнова, VERIFIED",
        "100-24, Семёнова И., OTHER_SURNAME",
        "100-24, Ольга, OTHER_SURNAME",
        "100-24, Петровна, OTHER_SURNAME",
        "100-24, О. П., INCOMPLETE",
        "100-24, Сем, OTHER_SURNAME",
        "100-24, Ли, OTHER_SURNAME",
        "100-24, '', INCOMPLETE",
        "'', Семенова, INCOMPLETE",
        "100-25, Семенова, NO_SUCH_CONTRACT",
        "200-24/б, O’Brien, CONTRACT_OVER",
        "300-24, Гречко, VERIFIED",
        "300-24, Ли, VERIFIED",
        "300-24, Ип, OTHER_SURNAME"
    })
    void numberAndSurnameBelongTogether(String number, String surname, Result result) {
        assertThat(callers.check(number, surname, "").result()).as(surname).isEqualTo(result);
    }

    @Test
    void twoOfOneSurnameAreToldApartByInitialsOrPhone() {
        assertThat(callers.check("100-24", "Семенов", "").contact()).isNull();
        assertThat(callers.check("100-24", "Семенов О.", "").contact().address().value())
                .isEqualTo("oleg@romashka.example");
        assertThat(callers.check("100-24", "Семенов", "8 921 777 00 11")
                        .contact()
                        .address()
                        .value())
                .isEqualTo("ivan@romashka.example");
        assertThat(callers.check("100-24", "Семенова", "").contact().address().value())
                .isEqualTo("olga@romashka.example");
    }

    @Test
    void whoeverHasLeftIsNobody() {
        jdbc.sql("update desk.contact set former = true where address like 'olga%'")
                .update();

        assertThat(callers.find("семенова", 10)).extracting(Caller::name).isEmpty();
        assertThat(callers.check("100-24", "Семенова", "").result()).isEqualTo(Result.OTHER_SURNAME);
    }

    @Test
    void oneLineIsTakenApart() {
        assertThat(callers.stated("100-24 Семёнова Ольга")).isEqualTo(new Callers.Stated("100-24", "Семёнова Ольга"));
        assertThat(callers.stated("Семёнова")).isEqualTo(new Callers.Stated("", "Семёнова"));
        assertThat(callers.stated("8 921 777-00-11")).isEqualTo(new Callers.Stated("", ""));
    }
}
