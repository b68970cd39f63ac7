package org.zayavka.call;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A phone call that somebody has taken. */
public record CallId(long value) {

    private static final Pattern KEY = Pattern.compile("call-([1-9]\\d{0,17})");

    /** What its process is about, for the engine. */
    public String businessKey() {
        return "call-" + value;
    }

    /** Empty when the key is none of a call. */
    public static Optional<CallId> ofKey(@Nullable String businessKey) {
        var key = KEY.matcher(businessKey == null ? "" : businessKey);
        return key.matches() ? Optional.of(new CallId(Long.parseLong(key.group(1)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
