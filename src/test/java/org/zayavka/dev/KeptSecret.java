package org.zayavka.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A secret that is drawn once and kept in a file that only its owner reads. */
final class KeptSecret {

    private KeptSecret() {}

    static String in(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var secret = HexFormat.of().formatHex(bytes);
        var fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "secret",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, secret);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return secret;
    }
}
