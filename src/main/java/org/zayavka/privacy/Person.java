package org.zayavka.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.EmailAddress;

/**
 * Who asks about their data: whoever writes from an address.
 *
 * @param names as the register and their letters have them
 * @param phones as the register has them
 * @param contact the number in the register; absent for a stranger
 */
public record Person(
        EmailAddress address,
        List<String> names,
        List<String> phones,
        @Nullable Long contact) {

    /** The name that is shown; empty when nobody knows it. */
    public String name() {
        return names.isEmpty() ? "" : names.get(0);
    }
}
