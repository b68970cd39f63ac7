package org.zayavka.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.InboxId;

/** The business key under which the process and the decisions of a letter are found. */
public final class LetterKey {

    private static final String PREFIX = "inbox-";
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "([1-9]\\d{0,17})");

    private LetterKey() {}

    public static String of(InboxId letter) {
        return PREFIX + letter;
    }

    /** Empty for the key of anything else. */
    public static Optional<InboxId> letter(@Nullable String businessKey) {
        var key = SHAPE.matcher(businessKey == null ? "" : businessKey);
        return key.matches() ? Optional.of(new InboxId(Long.parseLong(key.group(1)))) : Optional.empty();
    }
}
