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
 * @param asDeputy whether a deputy signed it
 * @param paper the PDF; absent for a draft
 */
public record AnswerLetter(
        String number,
        String text,
        String by,
        boolean asDeputy,
        @Nullable Instant signedAt,
        @Nullable FileId paper) {

    static AnswerLetter draft(String text) {
        return new AnswerLetter("", text, "", false, null, null);
    }

    AnswerLetter printed(FileId pdf) {
        return new AnswerLetter(number, text, by, asDeputy, signedAt, pdf);
    }

    public boolean isSigned() {
        return signedAt != null;
    }
}
