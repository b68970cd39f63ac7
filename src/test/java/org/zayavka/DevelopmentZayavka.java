package org.zayavka;

import org.zayavka.dev.Development;

/** The first command, {@code ./mvnw spring-boot:test-run}: the desk with all it needs, on a machine with a JDK alone. */
public final class DevelopmentZayavka {

    private DevelopmentZayavka() {}

    public static void main(String[] args) throws Exception {
        Development.run(Zayavka::main, args);
    }
}
