package org.zayavka.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Outdated;
import org.zayavka.support.DeskTest;

/** The register changes as a whole, tells who changed what, and loses nobody's change. */
@NullUnmarked
@DeskTest
class CustomerChangesTests {

    @Autowired
    CustomerChanges changes;

    @Autowired
    CustomerFile file;

    @Autowired
    CustomerLists lists;

    @Autowired
    Customers customers;

    @Autowired
    Audit audit;

    @Test
    void keepsWhoChangedWhatFromWhatToWhat() {
        var company = company("Ромашка");
        var olga = changes.add(company, contact("Ольга", "olga", Map.of()), "svetlana");
        var version = file.contact(olga).orElseThrow().version();

        changes.change(olga, contact("Ольга Петрова", "olga", Map.of("phone", "+7 495 000-00-01")), version, "galina");

        var line = audit.of(Subject.of("contact", olga.value()), 10).get(0);
        assertThat(line.who()).isEqualTo("galina");
        assertThat(line.fields())
                .containsExactly(
                        new Audit.Field("name", "Ольга", "Ольга Петрова"),
                        new Audit.Field("phone", "", "+7 495 000-00-01"));
        assertThat(audit.of(company, 10)).hasSize(3);
    }

    @Test
    void whatChangesNothingLeavesNoTrace() {
        var company = company("Тишина");

        changes.change(company, file.company(company).orElseThrow().value(), 0, "galina");

        assertThat(file.company(company).orElseThrow().version()).isZero();
        assertThat(audit.of(company, 10)).hasSize(1);
    }

    @Test
    void whoSavesOverANewerVersionIsTold() {
        var company = company("Спор");
        changes.change(company, new CompanyData("Спор-1"), 0, "galina");

        assertThatThrownBy(() -> changes.change(company, new CompanyData("Спор-2"), 0, "svetlana"))
                .isInstanceOf(Outdated.class);
        assertThat(file.company(company).orElseThrow().value().name()).isEqualTo("Спор-1");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnceByField() {
        var entries = new Entries(Map.of(
                "name",
                "=cmd|' /C calc'!A0",
                "address",
                "не адрес",
                "phone",
                "=1+1",
                "zone",
                "Москва",
                "former",
                "может"));

        ContactData.read(entries, java.time.ZoneId.of("Europe/Moscow"));

        assertThat(entries.faults())
                .extracting(Faults.Fault::field)
                .containsExactlyInAnyOrder("name", "address", "phone", "zone", "former");
        assertThat(entries.faults())
                .allMatch(
                        fault -> !fault.russian().isBlank() && !fault.english().isBlank());
    }

    @Test
    void oneAddressBelongsToOnePerson() {
        var company = company("Двойники");
        changes.add(company, contact("Ольга", "twin", Map.of()), "svetlana");

        var faults = catchThrowableOfType(
                Faults.class, () -> changes.add(company, contact("Другая", "twin", Map.of()), "svetlana"));

        assertThat(faults.all()).extracting(Faults.Fault::field).containsExactly("address");
        assertThat(lists.contacts(company, "", 0).lines()).hasSize(1);
    }

    /** S5.1: who left the company asks as a stranger. */
    @Test
    void lettersOfAFormerContactAreThoseOfAStranger() {
        var company = company("Бывшие");
        var person = changes.add(company, contact("Пётр", "former", Map.of()), "svetlana");
        var address = new EmailAddress("former@romashka.example");
        assertThat(customers.identify(address, "").identified()).isTrue();

        changes.change(person, contact("Пётр", "former", Map.of("former", "yes")), 0, "svetlana");

        assertThat(customers.identify(address, "").identified()).isFalse();
        assertThat(customers.contactByAddress(address)).isEmpty();
    }

    /** S3.7 */
    @Test
    void correctsABalanceWithItsReason() {
        var contract = changes.add(company("Долги"), contract("B-1", "standard"), "svetlana");

        changes.correctBalance(contract, new BigDecimal("-150.50"), "Ошибка кассы", "bella");

        assertThat(customers.contract(contract).orElseThrow().isDebtor()).isTrue();
        var line = audit.of(Subject.of("contract", contract.value()), 1).get(0);
        assertThat(line.why()).isEqualTo("Ошибка кассы");
        assertThat(line.fields()).containsExactly(new Audit.Field("balance", "0.00", "-150.50"));
    }

    @Test
    void refusesAPlanThatIsNotOffered() {
        var company = company("Планы");

        assertThatThrownBy(() -> changes.add(company, contract("P-1", "golden"), "svetlana"))
                .isInstanceOfSatisfying(
                        Faults.class,
                        faults -> assertThat(faults.all().get(0).field()).isEqualTo("plan"));
    }

    @Test
    void findsByPartsOfNameNumberAndPhone() {
        var company = company("ООО «Ёлки-Палки»");
        changes.add(company, contract("Е-77/24", "basic"), "svetlana");
        changes.add(
                company, contact("Семён Семёнов", "semen", Map.of("phone", "8 (495) 111-22-33 доб. 4")), "svetlana");

        assertThat(lists.companies("елки", 0).lines())
                .extracting(CustomerLists.CompanyLine::id)
                .contains(company);
        assertThat(lists.companies("е-77/24", 0).lines())
                .extracting(CustomerLists.CompanyLine::id)
                .contains(company);
        assertThat(lists.contacts("семенов семен", 0).lines()).hasSize(1);
        assertThat(lists.contacts("495 111-22-33", 0).lines()).hasSize(1);
        assertThat(lists.contacts("semen@romashka", 0).lines()).hasSize(1);
        assertThat(lists.contacts("100%", 0).lines()).isEmpty();
    }

    @Test
    void turnsThePagesWithoutLosingAnybody() {
        var company = company("Много");
        for (int i = 0; i < 120; i++) {
            changes.add(company, contact("Иван " + i % 7, "many" + i, Map.of()), "svetlana");
        }

        var seen = new java.util.HashSet<Long>();
        long after = 0;
        do {
            var page = lists.contacts(company, "иван", after);
            page.lines().forEach(line -> seen.add(line.id().value()));
            after = page.next();
        } while (after != 0);

        assertThat(seen).hasSize(120);
    }

    /** 152-FZ: the trail stays without the person. */
    @Test
    void forgetsThePersonAndKeepsTheTrail() {
        var person = changes.add(company("Забвение"), contact("Анна", "forgotten", Map.of()), "svetlana");
        var subject = Subject.of("contact", person.value());

        audit.forgetValues(subject);

        var line = audit.of(subject, 1).get(0);
        assertThat(line.who()).isEqualTo("svetlana");
        assertThat(line.fields()).isNotEmpty().allMatch(field -> (field.before() + field.after()).isEmpty());
    }

    private CompanyId company(String name) {
        return changes.add(new CompanyData(name), "svetlana");
    }

    private static ContractData contract(String number, String plan) {
        return new ContractData(number, "", plan, null, true, null, null);
    }

    private static ContactData contact(String name, String mailbox, Map<String, String> more) {
        var texts = new HashMap<>(Map.of("name", name, "address", mailbox + "@romashka.example"));
        texts.putAll(more);
        var entries = new Entries(texts);
        var contact = ContactData.read(entries, java.time.ZoneId.of("Europe/Moscow"));
        assertThat(List.copyOf(entries.faults())).isEmpty();
        return contact;
    }
}
