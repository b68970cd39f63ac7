package org.zayavka.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.zayavka.support.DeskTest;

@DeskTest
@org.jspecify.annotations.NullUnmarked
class FirstAdministratorTests {

    @Autowired
    private IdentityService staff;

    @Autowired
    private StartLock lock;

    @Test
    void theFirstAdministratorIsMadeOnce() {
        // Other tests share this desk and may have hired people.
        staff.createUserQuery()
                .memberOfGroup("camunda-admin")
                .list()
                .forEach(user -> staff.deleteMembership(user.getId(), "camunda-admin"));

        start("", "");
        assertThat(administrators()).isZero();

        start("chief1", "first-password");
        assertThat(administrators()).isOne();
        assertThat(staff.checkPassword("chief1", "first-password")).isTrue();

        start("chief2", "other");
        assertThat(administrators()).isOne();
        staff.deleteUser("chief1");
    }

    private void start(String user, String password) {
        new FirstAdministrator(staff, lock, new AdministratorSettings(user, password))
                .run(new DefaultApplicationArguments());
    }

    private long administrators() {
        return staff.createUserQuery().memberOfGroup("camunda-admin").count();
    }
}
