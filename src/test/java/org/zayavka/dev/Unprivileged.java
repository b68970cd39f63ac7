package org.zayavka.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. A root starts it in a user namespace of its own, where it is nobody and still owns
 * its files; where containers forbid that, as the user nobody, who then owns the files.
 *
 * @param prefix what stands before each command
 * @param owner the numeric owner that the data must have; -1 leaves it as it is
 */
record Unprivileged(List<String> prefix, int owner) {

    private static final int NOBODY = 65534;

    private static final List<Unprivileged> WAYS_FOR_ROOT = List.of(
            new Unprivileged(List.of("unshare", "-U"), 0),
            new Unprivileged(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY));

    /** @throws IllegalStateException if this is root and there is no way to be anybody else */
    static Unprivileged find() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(List.of(), -1);
        }
        return WAYS_FOR_ROOT.stream()
                .filter(Unprivileged::works)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "PostgreSQL does not run as root, and neither unshare nor setpriv (util-linux) help here."
                                + " Start as another user."));
    }

    private boolean works() {
        try {
            var result = Command.tryRun(prefix, "id", "-u");
            return result.exitCode() == 0 && !result.output().strip().equals("0");
        } catch (UncheckedIOException e) {
            return false; // not installed
        }
    }

    /** @throws IllegalStateException if a folder above this program is closed to the user that is to run it */
    void needAccess(Path program) {
        if (Command.tryRun(prefix, "test", "-x", program.toString()).exitCode() != 0) {
            throw new IllegalStateException(
                    "PostgreSQL does not run as root, and the user nobody can't reach %s. Start as another user, or choose"
                                    .formatted(program.getParent())
                            + " a folder that is open to all with -Dzayavka.dev.data-dir=/var/tmp/zayavka");
        }
    }

    void own(Path folder) throws IOException {
        if (owner < 0) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
