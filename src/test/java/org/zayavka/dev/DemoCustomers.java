package org.zayavka.dev;

import java.math.BigDecimal;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.zayavka.customer.CustomerRegister;
import org.zayavka.customer.CustomerRegister.NewContact;
import org.zayavka.customer.CustomerRegister.NewContract;
import org.zayavka.customer.Customers;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;

/** Three invented companies: one of each plan, one that reads English in another time zone, one in debt. */
final class DemoCustomers {

    private final CustomerRegister register;
    private int phones;

    private DemoCustomers(CustomerRegister register) {
        this.register = register;
    }

    static void addTo(Customers customers, CustomerRegister register) {
        if (customers.contractByNumber("100-24").isPresent()) {
            return;
        }
        var demo = new DemoCustomers(register);
        demo.romashka();
        demo.vektor();
        demo.masterskaya();
    }

    private void romashka() {
        var company = register.addCompany("ООО «Ромашка»");
        contract(company, "100-24", "romashka", "standard", "12500.00", "office@romashka.example");
        contact(company, "Ольга Петровна Синицына", "olga@romashka.example", Language.RU, "Europe/Moscow");
        contact(company, "Пётр Лисицын", "petr@romashka.example", Language.RU, "Europe/Moscow");
    }

    private void vektor() {
        var company = register.addCompany("АО «Вектор»");
        contract(company, "200-24", "vektor", "premium", "98000.00", "duty@vektor.example");
        contact(company, "Ирина Волкова", "irina@vektor.example", Language.RU, "Asia/Yekaterinburg");
        contact(company, "John Carter", "john@vektor.example", Language.EN, "Europe/London");
    }

    private void masterskaya() {
        var company = register.addCompany("Мастерская Кузнецова");
        contract(company, "300-24", "kuznetsov", "basic", "-4500.00", null);
        contact(company, "Николай Кузнецов", "nikolay@masterskaya.example", Language.RU, "Asia/Novosibirsk");
        contact(company, "Вера Кузнецова", "vera@masterskaya.example", Language.RU, "Asia/Novosibirsk");
    }

    private void contract(
            CompanyId company, String number, String login, String plan, String balance, @Nullable String notices) {
        var noticeAddress = notices == null ? null : new EmailAddress(notices);
        register.addContract(new NewContract(
                company, number, login, plan, new BigDecimal(balance), noticeAddress, true, null, null));
    }

    private void contact(CompanyId company, String name, String address, Language language, String zone) {
        phones++;
        register.addContact(new NewContact(
                company,
                name,
                new EmailAddress(address),
                "+7 495 000-01-%02d".formatted(phones),
                language,
                ZoneId.of(zone)));
    }
}
