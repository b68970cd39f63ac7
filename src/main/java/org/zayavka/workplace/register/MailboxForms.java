package org.zayavka.workplace.register;

import static org.zayavka.workplace.register.Input.Kind.EMAIL;
import static org.zayavka.workplace.register.Input.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zayavka.channel.MailboxRegister;
import org.zayavka.channel.Mailboxes;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Versioned;
import org.zayavka.workplace.Desk;
import org.zayavka.workplace.register.Input.Option;

/** The forms of mailboxes; none has a password. */
@Component
class MailboxForms {

    static final String LIST = "/desk/register/mailboxes";
    static final String NEW = "/desk/register/mailboxes-new";

    private final MailboxRegister register;
    private final Mailboxes mailboxes;

    MailboxForms(MailboxRegister register, Mailboxes mailboxes) {
        this.register = register;
        this.mailboxes = mailboxes;
    }

    EditForm newOne(RegisterWords words) {
        var inputs = new ArrayList<Input>();
        inputs.add(Input.needed("address", EMAIL).hinted("mailboxAddress"));
        inputs.add(Input.needed("prefix", TEXT));
        inputs.addAll(inputs("", words));
        return new EditForm(
                words.say("Новый почтовый ящик", "New mailbox"),
                NEW,
                LIST,
                LIST,
                new Subject("mailbox", ""),
                inputs,
                () -> new Versioned<>(
                        Map.of("prefix", "zayavka", "imapTls", "TLS", "imapFolder", "INBOX", "fetched", "yes"), 0));
    }

    EditForm form(EmailAddress address, RegisterWords words) {
        var mailbox = register.added(address).orElseThrow(Desk::unknown).value();
        var page = LIST + "/" + address;
        return new EditForm(
                address.value(),
                page + "/edit",
                page,
                page,
                new Subject("mailbox", address.value()),
                inputs(mailbox.department(), words),
                () -> register.added(address)
                        .map(it -> new Versioned<>(it.value().texts(), it.version()))
                        .orElseThrow(Desk::unknown));
    }

    private List<Input> inputs(String department, RegisterWords words) {
        return List.of(
                Input.choice("department", departments(department, words)).hinted("mailboxDepartment"),
                Input.needed("imapHost", TEXT),
                Input.choice(
                        "imapTls",
                        List.of(
                                new Option("TLS", words.value("imapTls", "TLS")),
                                new Option("STARTTLS", words.value("imapTls", "STARTTLS")),
                                new Option("NONE", words.value("imapTls", "NONE")))),
                Input.optional("imapPort", TEXT),
                Input.needed("imapUser", TEXT),
                Input.needed("imapFolder", TEXT),
                Input.yesOrNo("fetched", words));
    }

    /** A department has a queue, people and hours; one that has none yet gets them from the administrator first. */
    private List<Option> departments(String present, RegisterWords words) {
        var codes = new ArrayList<>(List.of("support"));
        mailboxes.all().stream().map(Mailbox::department).forEach(codes::add);
        codes.add(present);
        return codes.stream()
                .filter(code -> !code.isEmpty())
                .distinct()
                .map(code -> new Option(code, words.department(code)))
                .toList();
    }
}
