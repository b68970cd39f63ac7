package org.zayavka.claim;

import java.time.Instant;
import org.zayavka.shared.FileId;

/**
 * A file that lies with a claim.
 *
 * @param type the media type, found from the bytes
 * @param size in bytes
 * @param by a login; empty for what came by itself
 */
public record ClaimFile(
        long id, ClaimId claim, Kind kind, String name, String type, int size, FileId file, Instant at, String by) {

    public enum Kind {
        /** The claim itself or what was enclosed, on paper, by fax, by mail. */
        SCAN,
        /** The owner's signature: a picture that was drawn, a scan, a file signed for itself. */
        SIGNATURE,
        /** That the answer has left: a receipt of the post, a report of the fax. */
        PROOF,
        /** The signed answer. */
        LETTER
    }
}
