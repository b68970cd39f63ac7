package org.zayavka.claim;

import org.jspecify.annotations.Nullable;

/**
 * What the secretary has found out about a claim.
 *
 * @param fields as they are now; empty ones stay as they were
 * @param signature how it is signed; absent while nobody sees a signature
 * @param signatureFile the id of the file that carries it; absent for the first scan
 * @param words to the owner: what else is asked for, or why it is no claim; may be empty
 */
public record CheckedClaim(
        Outcome outcome,
        ClaimFields fields,
        @Nullable ClaimSignature signature,
        @Nullable Long signatureFile,
        @Nullable ClaimReason reason,
        String words) {

    public enum Outcome {
        ACCEPT,
        /** The owner is asked for what is missing. */
        ASK,
        /** It is no claim; the sender is told. */
        DISMISS,
        /** An advertisement or a mistake; nobody is told. */
        DISCARD
    }
}
