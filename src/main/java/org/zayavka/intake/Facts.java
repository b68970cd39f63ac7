package org.zayavka.intake;

import java.util.Map;

/**
 * What the table {@code messageKind} is asked about a letter.
 *
 * @param machine {@code none}, {@code bounce}, {@code automatic}, {@code loop}
 * @param copy whether the same letter was taken from another mailbox (complaint 7)
 * @param thread the state of the ticket it answers: {@code none}, {@code open}, {@code waiting}, {@code solved},
 *     {@code closed}; {@code claim} for a letter about a claim, which is no ticket (S3.10)
 * @param proof how that ticket was found: {@code none}, {@code messageId}, {@code subject}, {@code thread}
 * @param senderRole {@code requester}, {@code participant}, {@code contact}, {@code agent}, {@code stranger},
 *     {@code none}
 * @param subjectText the subject in plain words: lower case, no punctuation but the question mark
 * @param ownText what the sender wrote this time, in plain words, without the greeting, of a reply
 *     without the names of its writer and of who answered, at most 2000 characters
 * @param wordCount of the own text
 * @param saysMore whether a reply says more than its words: a file of its own, the number of another ticket, a subject
 *     of its own
 * @param urgent whether the letter declares itself urgent (S1.3)
 */
public record Facts(
        boolean readable,
        String machine,
        boolean copy,
        String thread,
        String proof,
        String senderRole,
        String department,
        String subjectText,
        String ownText,
        int wordCount,
        boolean saysMore,
        boolean urgent) {

    /** By the names that the table uses. */
    public Map<String, Object> byName() {
        return Map.ofEntries(
                Map.entry("readable", readable),
                Map.entry("machine", machine),
                Map.entry("copy", copy),
                Map.entry("thread", thread),
                Map.entry("proof", proof),
                Map.entry("senderRole", senderRole),
                Map.entry("department", department),
                Map.entry("subjectText", subjectText),
                Map.entry("ownText", ownText),
                Map.entry("wordCount", wordCount),
                Map.entry("saysMore", saysMore),
                Map.entry("urgent", urgent));
    }
}
