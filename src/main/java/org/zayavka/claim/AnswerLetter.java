package org.zayavka.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.FileId;

/**
 * The letter that answers a claim.
 *
 * @param number given when it was signed; empty for a draft
 * @param text plain, paragraphs divided by empty lines
 * @param by who signed it; empty for a draft
 * @param paper the PDF; absent for a draft
 */
public record AnswerLetter(
        String number,
        String text,
        String by,
        @Nullable Instant signedAt,
        @Nullable FileId paper) {

    public boolean isSigned() {
        return signedAt != null;
    }
}
