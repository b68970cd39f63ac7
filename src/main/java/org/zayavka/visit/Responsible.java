package org.zayavka.visit;

import org.jspecify.annotations.Nullable;
import org.zayavka.shared.EmailAddress;

/**
 * Who lets the engineer in, accepts the work and signs the act (S3.3).
 *
 * @param phone as people write it, a mobile one if possible
 */
public record Responsible(
        String name, String phone, @Nullable EmailAddress address) {}
