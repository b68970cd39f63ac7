package org.zayavka.engine;

import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets somebody in who can let in the others. Camunda's own page for this makes an administrator of whoever comes
 * first, so it is closed.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {

    private static final String ADMINISTRATORS = "camunda-admin";
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final IdentityService staff;
    private final StartLock lock;
    private final AdministratorSettings settings;

    FirstAdministrator(IdentityService staff, StartLock lock, AdministratorSettings settings) {
        this.staff = staff;
        this.lock = lock;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        lock.run(this::addUnlessThereIsOne);
    }

    private void addUnlessThereIsOne() {
        if (staff.createUserQuery().memberOfGroup(ADMINISTRATORS).count() > 0) {
            return;
        }
        if (settings.user().isEmpty()) {
            LOG.warn("Nobody is an administrator, so nobody can sign in to Admin. Set ZAYAVKA_ADMIN_USER and"
                    + " ZAYAVKA_ADMIN_PASSWORD and start again.");
            return;
        }
        if (staff.createUserQuery().userId(settings.user()).count() == 0) {
            addUser();
        }
        staff.createMembership(settings.user(), ADMINISTRATORS);
        LOG.info("{} is the first administrator", settings.user());
    }

    private void addUser() {
        var user = staff.newUser(settings.user());
        user.setFirstName(settings.user());
        user.setLastName("");
        user.setPassword(settings.password());
        staff.saveUser(user);
    }
}
