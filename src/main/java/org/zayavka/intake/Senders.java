package org.zayavka.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.channel.IncomingMessage;
import org.zayavka.channel.Mailboxes;
import org.zayavka.channel.Person;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.ticket.Requester;

/** Who asks, and who listens. */
@Component
class Senders {

    /** Nobody reads there, and whatever answers is a machine (complaint 1). */
    private static final Pattern AUTOMATIC = Pattern.compile(
            "(?:mailer-?daemon|postmaster|nobody|no[-_.]?reply|do[-_.]?not[-_.]?reply|bounces?|auto-?reply)(?:[-_.+=].*)?@.*");

    private final Mailboxes mailboxes;
    private final DeskSettings desk;
    private final IntakeSettings settings;

    Senders(Mailboxes mailboxes, DeskSettings desk, IntakeSettings settings) {
        this.mailboxes = mailboxes;
        this.desk = desk;
        this.settings = settings;
    }

    Requester requester(Letter letter) {
        var who = letter.who();
        var contact = who.contact();
        return new Requester(
                contact == null ? null : contact.id(),
                who.contract() == null ? null : who.contract().id(),
                who.company() == null ? null : who.company().id(),
                who.identified() && who.company() != null ? who.company().name() : "",
                contact == null ? ownName(letter.message()) : contact.name(),
                answerTo(letter),
                contact == null ? language(letter) : contact.language(),
                contact == null ? desk.zone() : contact.zone(),
                who.how());
    }

    /** A known contact is answered where the register says; a stranger where the letter asks for (Reply-To). */
    private @Nullable EmailAddress answerTo(Letter letter) {
        if (!letter.readable()) {
            // A machine may have written what nobody can read: only a known address is answered (complaint 1).
            return letter.who().identified() ? letter.sender() : null;
        }
        var replyTo = letter.message().replyTo();
        if (letter.who().identified() || replyTo == null || !isPerson(replyTo.address())) {
            return letter.sender();
        }
        return replyTo.address();
    }

    /** Everybody who was written to besides us: they know about the letter, so they may answer. */
    List<EmailAddress> participants(Letter letter) {
        var message = letter.message();
        var people = new ArrayList<EmailAddress>();
        if (letter.sender() != null && !letter.sender().equals(answerTo(letter))) {
            people.add(letter.sender());
        }
        Stream.concat(message.to().stream(), message.cc().stream())
                .map(Person::address)
                .filter(this::isPerson)
                .filter(address -> !address.equals(letter.sender()))
                .filter(address -> !address.equals(answerTo(letter)))
                .limit(settings.mostParticipants())
                .forEach(people::add);
        return people.stream().distinct().toList();
    }

    private boolean isPerson(EmailAddress address) {
        return mailboxes.byAddress(address).isEmpty()
                && !AUTOMATIC.matcher(address.value()).matches();
    }

    /** English only when the letter holds letters and none of them is Cyrillic. */
    private static Language language(Letter letter) {
        var text = letter.subject().bare() + " " + letter.words();
        if (text.codePoints()
                .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.CYRILLIC)) {
            return Language.RU;
        }
        return text.codePoints().anyMatch(Character::isLetter) ? Language.EN : Language.RU;
    }

    /** The name that an entry of the conversation shows. */
    static String name(Letter letter) {
        if (letter.who().contact() != null) {
            return letter.who().contact().name();
        }
        var from = letter.message().from();
        if (from == null) {
            return "";
        }
        return from.name().isBlank() ? from.address().value() : from.name();
    }

    private static String ownName(IncomingMessage message) {
        return message.from() == null ? "" : message.from().name();
    }

    static String shown(Person person) {
        return person.name().isBlank() ? person.address().value() : person.name() + " <" + person.address() + ">";
    }
}
