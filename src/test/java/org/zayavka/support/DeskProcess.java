package org.zayavka.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.zayavka.Zayavka;

/** A desk in a process of its own, told everything by its environment, that can be killed at any moment. */
public final class DeskProcess {

    private final Process process;

    private DeskProcess(Process process) {
        this.process = process;
    }

    /** @param log where its output is added */
    public static DeskProcess start(Map<String, String> environment, Path log) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-Xmx700m", Zayavka.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("ZAYAVKA_"));
        builder.environment().put("CLASSPATH", classPath());
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().putAll(environment);
        try {
            return new DeskProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}: it has no time for anything. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Without the test classes. Surefire hides the class path in a jar and tells it under a name of its own. */
    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.replaceAll("[/\\\\]+$", "").endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
