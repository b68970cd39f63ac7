package org.zayavka.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that is run to its end. */
final class Command {

    private Command() {}

    record Result(int exitCode, String output) {}

    /** @throws IllegalStateException with all that the program printed, if it ends with anything but 0 */
    static String run(List<String> prefix, String... command) {
        var result = tryRun(prefix, command);
        if (result.exitCode() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " ended with " + result.exitCode() + ":\n" + result.output());
        }
        return result.output();
    }

    static Result tryRun(List<String> prefix, String... command) {
        try {
            return runIntoFile(
                    Stream.concat(prefix.stream(), Stream.of(command)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Result runIntoFile(List<String> command) throws IOException, InterruptedException {
        // Into a file: a server that the command leaves behind would keep a pipe open for ever.
        var output = Files.createTempFile("zayavka", ".out");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            // The locale of the machine must not decide about the database, and may not even exist.
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Result(-1, "no end after 2 minutes\n" + Files.readString(output));
            }
            return new Result(process.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }
}
