package org.zayavka.dev;

/**
 * Ends the desk when the Maven that started it is gone. Else a killed Maven leaves a desk behind that holds the ports
 * and the data.
 */
final class ParentWatch {

    private ParentWatch() {}

    static void endWithMaven() {
        ProcessHandle.current()
                .parent()
                .filter(ParentWatch::isMaven)
                .ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(1)));
    }

    private static boolean isMaven(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(it -> it.contains("plexus-classworlds"))
                .isPresent();
    }
}
