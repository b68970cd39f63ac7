package org.zayavka.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.customer.CustomerRegister.NewContact;
import org.zayavka.customer.CustomerRegister.NewContract;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;
import org.zayavka.support.TestPostgres;

@org.jspecify.annotations.NullUnmarked
class CustomersInDatabaseTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final JdbcClient jdbc = JdbcClient.create(TestPostgres.database());
    private final ContractsAtHand atHand = new ContractsAtHand();
    private final CustomerRegister register = new CustomerRegisterInDatabase(jdbc, atHand);
    private final Customers customers = new CustomersInDatabase(
            jdbc,
            new Identifying(jdbc),
            new Candidates(jdbc, new CustomerSettings(Set.of("mail.example"))),
            atHand,
            new DeskSettings(MOSCOW, DeskSettings.FilePolicy.ACCEPT, Map.of(), "workdays9to19", Map.of()),
            // Already the 2nd of June in Moscow.
            Clock.fixed(Instant.parse("2026-06-01T21:30:00Z"), ZoneOffset.UTC));

    private CompanyId romashka = new CompanyId(0);
    private ContractId first = new ContractId(0);
    private ContractId second = new ContractId(0);
    private ContactId olga = new ContactId(0);

    @BeforeEach
    void register() {
        romashka = register.addCompany("ООО «Ромашка»");
        first = register.addContract(NewContract.of(romashka, "100-24", "standard"));
        second = register.addContract(new NewContract(
                romashka,
                "200-24 Б",
                "Web1042",
                "premium",
                new BigDecimal("-150.50"),
                address("office@romashka.example"),
                false,
                null,
                null));
        olga = contact("Ольга Петрова", "olga@romashka.example");
    }

    /** S5.1 */
    @Test
    void knowsASenderByTheRegisteredAddress() {
        var who = customers.identify(address("Olga@Romashka.example"), "Не печатает принтер");

        assertThat(who.how()).isEqualTo(Identification.How.REGISTERED_ADDRESS);
        assertThat(who.identified()).isTrue();
        assertThat(who.contact().name()).isEqualTo("Ольга Петрова");
        assertThat(who.company().name()).isEqualTo("ООО «Ромашка»");
        assertThat(who.contract().id()).isEqualTo(first);
    }

    /** S5.2 */
    @Test
    void takesTheContractThatTheTextNames() {
        assertThat(identifyOlga("по договору 200 - 24 б").contract().id()).isEqualTo(second);
        assertThat(identifyOlga("логин WEB1042").contract().id()).isEqualTo(second);
    }

    /** S5.2 */
    @Test
    void ignoresAContractOfAnotherCompany() {
        var other = register.addCompany("АО «Василёк»");
        register.addContract(NewContract.of(other, "300-24", "premium"));

        assertThat(identifyOlga("договор 300-24").contract().id()).isEqualTo(first);
    }

    /** S5.1, S5.2 */
    @Test
    void takesAContractNamedByAStrangerAsAHintOnly() {
        var who = customers.identify(address("stranger@mail.example"), "Договор № 100-24, не печатает");

        assertThat(who.how()).isEqualTo(Identification.How.CONTRACT_NAMED);
        assertThat(who.identified()).isFalse();
        assertThat(who.contact()).isNull();
        assertThat(who.contract().id()).isEqualTo(first);
        assertThat(who.company().id()).isEqualTo(romashka);
    }

    /** S5.1 */
    @Test
    void knowsNothingAboutAStranger() {
        assertThat(customers
                        .identify(address("stranger@mail.example"), "Помогите")
                        .how())
                .isEqualTo(Identification.How.NONE);
        assertThat(customers.identify((EmailAddress) null, "договор 999-99").how())
                .isEqualTo(Identification.How.NONE);
    }

    @Test
    void forgetsAContractTheDayAfterItsLast() {
        var company = register.addCompany("ИП Осень");
        register.addContract(until(company, "400-24", LocalDate.of(2026, 6, 1)));
        var valid = register.addContract(until(company, "401-24", LocalDate.of(2026, 6, 2)));
        register.addContact(new NewContact(company, "Пётр", address("p@osen.example"), "", Language.RU, MOSCOW));

        assertThat(customers.identify(address("p@osen.example"), "").contract().id())
                .isEqualTo(valid);
        assertThat(customers
                        .identify(address("p@osen.example"), "договор 400-24")
                        .contract()
                        .id())
                .isEqualTo(valid);
        assertThat(customers.identify((EmailAddress) null, "договор 400-24").how())
                .isEqualTo(Identification.How.NONE);
    }

    @Test
    void identifiesACompanyWithoutAContract() {
        var company = register.addCompany("ИП Весна");
        register.addContact(new NewContact(company, "Вера", address("v@vesna.example"), "", Language.EN, MOSCOW));

        var who = customers.identify(address("v@vesna.example"), "");

        assertThat(who.identified()).isTrue();
        assertThat(who.contract()).isNull();
        assertThat(who.contact().language()).isEqualTo(Language.EN);
    }

    @Test
    void identifiesWhomAnAgentChose() {
        assertThat(customers.identify(olga).how()).isEqualTo(Identification.How.AGENT);
        assertThat(customers.identify(olga).contract().id()).isEqualTo(first);
        assertThat(customers.identify(second).company().id()).isEqualTo(romashka);
        assertThat(customers.identify(second).contact()).isNull();
        assertThat(customers.identify(new ContactId(-1)).how()).isEqualTo(Identification.How.NONE);
    }

    @Test
    void findsAContractByNumberOrLoginAsPeopleTypeIt() {
        assertThat(customers.contractByNumber(" 200-24б ")).isPresent();
        assertThat(customers.contractByNumber("200 – 24 Б")).isPresent();
        assertThat(customers.contractByNumber("WEB 1042")).isPresent();
        assertThat(customers.contractByNumber("")).isEmpty();
        assertThat(customers.contractByNumber("1")).isEmpty();
    }

    @Test
    void givesBackWhatWasRegistered() {
        var contract = customers.contract(second).orElseThrow();

        assertThat(contract.isDebtor()).isTrue();
        assertThat(contract.noticeAddress()).isEqualTo(address("office@romashka.example"));
        assertThat(contract.noticeToRequester()).isFalse();
        assertThat(customers.contact(olga)).isEqualTo(customers.contactByAddress(address("olga@romashka.example")));
        assertThat(customers.company(romashka)).isPresent();

        register.setBalance(second, BigDecimal.TEN);

        assertThat(customers.contract(second).orElseThrow().isDebtor()).isFalse();
    }

    @Test
    void refusesTheSameAddressOrNumberTwice() {
        assertThatThrownBy(() -> contact("Другая Ольга", "OLGA@romashka.example"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("olga@romashka.example");
        assertThatThrownBy(() -> register.addContract(NewContract.of(romashka, "100 - 24", "basic")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("100 - 24");
    }

    @Test
    void suggestsContactsTheLikeliestFirst() {
        var other = register.addCompany("АО «Василёк»");
        register.addContract(NewContract.of(other, "300-24", "basic"));
        var ivan = register.addContact(
                new NewContact(other, "Иван Кузнецов", address("ivan@mail.example"), "", Language.RU, MOSCOW));
        var text = "Пишет Иван Кузнецов с чужого адреса";

        assertThat(customers.candidates(address("new@romashka.example"), "договор 300-24", 5))
                .extracting(Contact::id)
                .containsExactly(ivan, olga);
        assertThat(customers.candidates(address("x@mail.example"), "Помогите", 5))
                .isEmpty();
        assertThat(customers.candidates(address("x@other.example"), text, 5))
                .extracting(Contact::id)
                .containsExactly(ivan);
        assertThat(customers.candidates(address("new@romashka.example"), text, 1))
                .hasSize(1);
        assertThat(customers.candidates(null, "", 5)).isEmpty();
    }

    private Identification identifyOlga(String text) {
        return customers.identify(address("olga@romashka.example"), text);
    }

    private ContactId contact(String name, String address) {
        return register.addContact(new NewContact(romashka, name, address(address), "", Language.RU, MOSCOW));
    }

    private static NewContract until(CompanyId company, String number, LocalDate lastDay) {
        return new NewContract(company, number, "", "basic", BigDecimal.ZERO, null, true, null, lastDay);
    }

    private static EmailAddress address(String value) {
        return new EmailAddress(value);
    }
}
