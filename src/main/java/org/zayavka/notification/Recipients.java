package org.zayavka.notification;

import java.util.List;
import org.zayavka.shared.EmailAddress;

/** Who gets a letter; nobody when {@code to} is empty. */
record Recipients(List<EmailAddress> to, List<EmailAddress> cc) {

    boolean nobody() {
        return to.isEmpty();
    }
}
