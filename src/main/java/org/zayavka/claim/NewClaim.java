package org.zayavka.claim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.Language;

/**
 * A claim as it came.
 *
 * @param arrivedAt when it came first: the days are counted from the day after, whatever is missing
 * @param mailbox which of our mailboxes speaks for it; absent for the one of claims
 * @param sender who sent the mail it came with; absent unless one did
 * @param inbox the letter it came with; absent unless one did
 * @param signature how it is signed; absent while nobody has looked
 * @param by the login of who recorded it; empty for what came by itself
 * @param key by which the same claim is registered once
 */
public record NewClaim(
        ClaimSource source,
        Instant arrivedAt,
        ClaimFields fields,
        Language language,
        List<NewClaimFile> files,
        @Nullable ClaimSignature signature,
        @Nullable EmailAddress mailbox,
        @Nullable EmailAddress sender,
        @Nullable InboxId inbox,
        String by,
        ClaimKey key) {}
