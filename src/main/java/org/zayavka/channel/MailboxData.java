package org.zayavka.channel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Faults;

/**
 * A mailbox that was added on a page: all of it but the password.
 *
 * @param prefix what stands before the number in the subject (S5.3)
 * @param port 0 for the usual one
 * @param tls {@code TLS}, {@code STARTTLS} or {@code NONE}
 * @param fetched whether its letters are fetched; it stays ours in any case
 */
public record MailboxData(
        EmailAddress address,
        String department,
        String prefix,
        String host,
        int port,
        String tls,
        String user,
        String folder,
        boolean fetched) {

    /** @throws Faults when something of what was typed is wrong */
    public static MailboxData read(Map<String, String> typed) {
        return MailboxEntries.read(typed);
    }

    /** As a form and the audit trail show it. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("address", address.value());
        texts.put("department", department);
        texts.put("prefix", prefix);
        texts.put("imapHost", host);
        texts.put("imapPort", port == 0 ? "" : Integer.toString(port));
        texts.put("imapTls", tls);
        texts.put("imapUser", user);
        texts.put("imapFolder", folder);
        texts.put("fetched", fetched ? "yes" : "no");
        return texts;
    }
}
