package org.zayavka.dev;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** The folder with all that outlives the program, held by one program at a time. */
final class DataFolder {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path path;
    // Held until the program ends; the system lets go of it even after a kill -9.
    @SuppressWarnings({"unused", "PMD.UnusedPrivateField"})
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Waits a while for a program that is just ending.
     *
     * @throws IllegalStateException if another program holds the folder, or it belongs to another user
     */
    static DataFolder take(Path given) throws IOException {
        var path = given.toAbsolutePath().normalize();
        var lockFile = path.resolve("lock");
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(
                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock(channel, path);
            return new DataFolder(path, channel);
        } catch (AccessDeniedException e) {
            throw new IllegalStateException(
                    "%s belongs to another user. Start as that user, delete the folder, or choose another one with"
                                    .formatted(path)
                            + " -Dzayavka.dev.data-dir=…",
                    e);
        }
    }

    Path path() {
        return path;
    }

    private static void lock(FileChannel channel, Path path) throws IOException {
        var end = Instant.now().plus(PATIENCE);
        while (channel.tryLock() == null) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(
                        "%s is in use by the process %s. Stop it, or choose another folder with -Dzayavka.dev.data-dir=…"
                                .formatted(path, Files.readString(path.resolve("lock"))));
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        channel.truncate(0);
        var pid = String.valueOf(ProcessHandle.current().pid());
        channel.write(StandardCharsets.UTF_8.encode(pid));
    }
}
