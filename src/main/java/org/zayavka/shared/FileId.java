package org.zayavka.shared;

/** The SHA-256 of a file's bytes in lower-case hex: equal bytes are kept once. */
public record FileId(String sha256) {

    @Override
    public String toString() {
        return sha256;
    }
}
