package org.zayavka;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line why the desk does not start, where an administrator can do something about it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class CannotStartReporter implements SpringBootExceptionReporter {

    private final StartWords words = StartWords.ofEnvironment();

    /** @param context the signature that Spring Boot asks for */
    CannotStartReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var line = line(cause);
            if (line != null) {
                print(line);
                return true;
            }
        }
        return false;
    }

    private @Nullable String line(Throwable cause) {
        if (cause instanceof CannotStart) {
            return cause.getMessage();
        }
        if (cause instanceof PortInUseException port) {
            return words.portTaken(port.getPort());
        }
        if (cause instanceof BindException setting) {
            return words.invalid(EnvironmentName.of(setting.getName().toString()), deepest(setting));
        }
        return null;
    }

    private static String deepest(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** UTF-8, whatever the machine's locale: under LANG=C Java would print question marks. */
    @SuppressWarnings("resource") // the standard error stream stays open
    private static void print(String line) {
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                .println(line.replaceAll("\\s+", " "));
    }
}
