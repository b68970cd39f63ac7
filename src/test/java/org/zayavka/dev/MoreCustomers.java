package org.zayavka.dev;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.zayavka.customer.CustomerRegister;
import org.zayavka.customer.CustomerRegister.NewContact;
import org.zayavka.customer.CustomerRegister.NewContract;
import org.zayavka.customer.Customers;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;

/** Companies that only the invented past needs: with three customers there is nothing to compare. */
final class MoreCustomers {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final List<String> PEOPLE = List.of("Ефим Рябов", "Лидия Чайкина", "Тимур Ясенев");

    private MoreCustomers() {}

    static void addTo(Customers customers, CustomerRegister register) {
        if (customers.contractByNumber("400-25").isPresent()) {
            return;
        }
        var number = 400;
        for (var row : List.of(
                List.of("ООО «Берёзка»", "beryozka", "standard"),
                List.of("Пекарня «Каравай»", "karavay", "basic"),
                List.of("АО «Северный порт»", "sevport", "premium"),
                List.of("Клиника «Подорожник»", "podorozhnik", "premium"),
                List.of("ООО «Три кита»", "trikita", "standard"),
                List.of("Школа танцев «Пируэт»", "piruet", "basic"),
                List.of("Автосервис «Гайка»", "gayka", "standard"),
                List.of("Издательство «Полынь»", "polyn", "standard"),
                List.of("ООО «Тёплый дом»", "tyoplydom", "basic"))) {
            add(register, row.get(0), row.get(1), row.get(2), number + "-25");
            number += 100;
        }
    }

    private static void add(CustomerRegister register, String name, String login, String plan, String number) {
        var company = register.addCompany(name);
        register.addContract(
                new NewContract(company, number, login, plan, new BigDecimal("5000.00"), null, true, null, null));
        for (int i = 0; i < PEOPLE.size(); i++) {
            var address = new EmailAddress("person%d@%s.example".formatted(i + 1, login));
            var phone = "+7 495 000-%s-%02d".formatted(number.substring(0, 2), i + 1);
            register.addContact(new NewContact(company, PEOPLE.get(i), address, phone, Language.RU, MOSCOW));
        }
    }
}
