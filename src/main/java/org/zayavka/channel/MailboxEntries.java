package org.zayavka.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Faults.Fault;

/** Reads what was typed into the form of a mailbox and collects what is wrong with it. */
final class MailboxEntries {

    private static final Pattern PREFIX = Pattern.compile("[^\\[\\]#\\s\\p{Cntrl}]{1,40}");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}.:_-]{1,253}");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_.-]{1,60}");
    private static final Pattern PLAIN = Pattern.compile("[^\\p{Cntrl}]{1,200}");
    private static final Pattern PORT = Pattern.compile("\\d{0,5}");
    private static final Set<String> SAME_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    private final Map<String, String> typed;
    private final List<Fault> faults = new ArrayList<>();

    private MailboxEntries(Map<String, String> typed) {
        this.typed = typed;
    }

    /** @throws Faults when something is wrong */
    static MailboxData read(Map<String, String> typed) {
        var entries = new MailboxEntries(typed);
        var address = entries.address();
        var data = new MailboxData(
                address,
                entries.text("department", CODE, "Выберите отдел.", "Choose the department."),
                entries.text(
                        "prefix",
                        PREFIX,
                        "Нужно одно слово без скобок и решётки, например zayavka.",
                        "It takes one word without brackets and hashes, e.g. zayavka."),
                entries.text("imapHost", HOST, "Нужно имя сервера.", "It takes the name of a server."),
                entries.port(),
                entries.tls(),
                entries.text("imapUser", PLAIN, "Нужен логин на сервере.", "It takes the login on the server."),
                entries.text("imapFolder", PLAIN, "Нужна папка, обычно INBOX.", "It takes a folder, mostly INBOX."),
                !entries.raw("fetched").equals("no"));
        if (!entries.faults.isEmpty()) {
            throw new Faults(entries.faults);
        }
        return data;
    }

    private EmailAddress address() {
        var address = EmailAddress.parse(raw("address"));
        if (address.isEmpty()) {
            fault(
                    "address",
                    "Нужен адрес, например sales@example.org.",
                    "It takes an address, e.g. sales@example.org.");
        }
        return address.orElseGet(() -> new EmailAddress("none@invalid"));
    }

    private int port() {
        var port = raw("imapPort");
        if (!PORT.matcher(port).matches() || !port.isEmpty() && Integer.parseInt(port) > 65_535) {
            fault(
                    "imapPort",
                    "Порт — число до 65535; пусто — обычный.",
                    "A port is a number up to 65535; empty: the usual one.");
            return 0;
        }
        return port.isEmpty() ? 0 : Integer.parseInt(port);
    }

    /** The password crosses no network in the clear. */
    private String tls() {
        var tls = raw("imapTls");
        if (!Set.of("TLS", "STARTTLS", "NONE").contains(tls)) {
            fault("imapTls", "Выберите из списка.", "Choose from the list.");
            return "TLS";
        }
        if (tls.equals("NONE") && !SAME_MACHINE.contains(raw("imapHost"))) {
            fault(
                    "imapTls",
                    "Без шифрования — только с сервером на той же машине (localhost).",
                    "Unencrypted only with a server on the same machine (localhost).");
        }
        return tls;
    }

    private String text(String field, Pattern shape, String russian, String english) {
        var text = raw(field);
        if (!shape.matcher(text).matches()) {
            fault(field, russian, english);
        }
        return text;
    }

    private void fault(String field, String russian, String english) {
        faults.add(new Fault(field, russian, english));
    }

    private String raw(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
