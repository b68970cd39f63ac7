package org.zayavka.dev;

import java.util.Arrays;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.zayavka.workplace.DemoLogins;
import org.zayavka.workplace.DemoLogins.DemoLogin;

/** The people who work at the demo desk. The login is the password. */
enum DemoStaff {
    ANNA("Анна", "Громова", "первая линия", "line 1", "line1"),
    ARTEM("Артём", "Лебедев", "первая линия", "line 1", "line1"),
    BORIS("Борис", "Ветров", "вторая линия", "line 2", "line2"),
    DINA("Дина", "Соколова", "диспетчер", "dispatcher", "dispatcher"),
    FEDOR("Фёдор", "Зимин", "выездной инженер", "field engineer", "field"),
    FILIPP("Филипп", "Орлов", "выездной инженер", "field engineer", "field"),
    FAINA("Фаина", "Крылова", "выездной инженер", "field engineer", "field"),
    FOMA("Фома", "Речной", "выездной инженер", "field engineer", "field"),
    BELLA("Белла", "Каримова", "расчёты с клиентами", "billing", "billing"),
    GALINA("Галина", "Морозова", "руководитель службы", "head of the desk", "head"),
    SERGEY("Сергей", "Титов", "генеральный директор", "general director", "director"),
    SVETLANA("Светлана", "Белова", "секретарь", "secretary", "secretary"),
    KIRA("Кира", "Полякова", "контроль качества", "quality officer", "quality"),
    MARIA("Мария", "Ершова", "менеджер", "manager", "manager"),
    ALEXEY("Алексей", "Родин", "аналитик процессов", "process analyst", "analyst"),
    RAISA("Раиса", "Тимофеева", "владелец правил", "owner of the rules", "rules"),
    ADMIN("Администратор", "Заявки", "администратор", "administrator", "camunda-admin");

    private final String firstName;
    private final String lastName;
    private final String role;
    private final String englishRole;
    private final String group;

    DemoStaff(String firstName, String lastName, String role, String englishRole, String group) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.role = role;
        this.englishRole = englishRole;
        this.group = group;
    }

    /** Adds who is not there yet; who was changed in Admin stays as they are. */
    static void addTo(IdentityService identities) {
        Arrays.stream(values())
                .filter(it -> identities.createUserQuery().userId(it.login()).count() == 0)
                .forEach(it -> it.add(identities));
    }

    static DemoLogins logins() {
        return new DemoLogins(Arrays.stream(values())
                .map(it -> new DemoLogin(it.login(), it.role, it.englishRole))
                .toList());
    }

    String login() {
        return name().toLowerCase(Locale.ROOT);
    }

    private void add(IdentityService identities) {
        var user = identities.newUser(login());
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(login() + "@zayavka.example");
        user.setPassword(login());
        identities.saveUser(user);
        if (identities.createGroupQuery().groupId(group).count() == 0) {
            identities.saveGroup(identities.newGroup(group));
        }
        identities.createMembership(login(), group);
    }
}
