package org.zayavka.notification;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.zayavka.claim.ClaimLetters;

/** The letters to the owner of a contract about a claim (S3.10). */
public enum ClaimLetter {
    /** Number, and the day by which it is answered. */
    ACKNOWLEDGED("claimAcknowledged"),
    /** What is missing. */
    MISSING("claimMissing"),
    REMINDER("claimReminder"),
    /** Another day of the answer than was told, by a changed calendar. */
    DUE_MOVED(ClaimLetters.DUE_MOVED),
    /** It was no claim. */
    DISMISSED("claimDismissed"),
    /** With the signed paper. */
    ANSWER("claimAnswer");

    private final String code;

    ClaimLetter(String code) {
        this.code = code;
    }

    /** As models and the folders of texts name it. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException naming the letters there are */
    public static ClaimLetter ofCode(String code) {
        return Arrays.stream(values())
                .filter(letter -> letter.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Письма «%s» о претензии нет. (There is no such letter about a claim.) Есть: %s."
                                .formatted(
                                        code,
                                        Arrays.stream(values())
                                                .map(ClaimLetter::code)
                                                .collect(Collectors.joining(", ")))));
    }
}
