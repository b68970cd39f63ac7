package org.zayavka.shared;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a file's bytes in lower-case hex: equal bytes are kept once. */
public record FileId(String sha256) {

    public static FileId of(byte[] bytes) {
        try {
            return new FileId(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return sha256;
    }
}
