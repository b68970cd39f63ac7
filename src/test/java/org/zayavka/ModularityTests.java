package org.zayavka;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void roomsUseOnlyTheDoorsTheyDeclare() {
        ApplicationModules.of(Zayavka.class).verify();
    }
}
