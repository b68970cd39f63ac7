package org.zayavka.claim;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Mailboxes;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Refusal;

/** The mailbox of claims, and how its letters name a claim. */
@Component
public class ClaimMailbox {

    /** The department of the mailbox that takes claims. */
    public static final String DEPARTMENT = "claims";

    private static final Pattern NUMBER = Pattern.compile("\\[\\s*([^\\]\\[]*?)\\s*#?\\s*([CcСс]-[1-9]\\d{0,17})\\s*]");

    private final Mailboxes mailboxes;

    ClaimMailbox(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** Which of our mailboxes speaks for a claim: the one it came to, else the one of claims. */
    public Mailbox of(Claim claim) {
        return Optional.ofNullable(claim.mailbox())
                .flatMap(mailboxes::byAddress)
                .orElseGet(this::own);
    }

    /** The one of claims, else any. */
    public Mailbox own() {
        return mailboxes.all().stream()
                .filter(mailbox -> mailbox.department().equals(DEPARTMENT))
                .findFirst()
                .or(() -> mailboxes.all().stream().findFirst())
                .orElseThrow(() -> new Refusal(
                        "У службы нет почтового ящика, с которого отвечать на претензии. Скажите администратору"
                                + " (zayavka.mail.mailboxes).",
                        "The desk has no mailbox to answer claims from. Tell the administrator"
                                + " (zayavka.mail.mailboxes)."));
    }

    /** What stands before the subject of each letter about a claim: {@code [prefix C-123]}. */
    public String mark(Claim claim) {
        return "[" + of(claim).prefix() + " " + claim.id() + "]";
    }

    /** An address of the desk itself is nobody's who could be answered. */
    boolean isOurs(EmailAddress address) {
        return mailboxes.byAddress(address).isPresent();
    }

    /** The claim that a subject names with a prefix of ours. */
    Optional<ClaimId> named(String subject) {
        return NUMBER.matcher(subject)
                .results()
                .filter(found -> mailboxes.all().stream()
                        .anyMatch(mailbox -> mailbox.prefix().equalsIgnoreCase(found.group(1))))
                .map(found -> ClaimId.of(found.group(2)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
