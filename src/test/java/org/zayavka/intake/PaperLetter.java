package org.zayavka.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.zayavka.channel.Bounce;
import org.zayavka.channel.IncomingFile;
import org.zayavka.channel.IncomingMessage;
import org.zayavka.channel.Machine;
import org.zayavka.channel.Passage;
import org.zayavka.channel.Person;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;

/** A letter as a test tells it. */
@NullUnmarked
class PaperLetter {

    private Person from;
    private EmailAddress mailbox = PaperMail.SUPPORT;
    private final List<Person> to = new ArrayList<>();
    private final List<Person> cc = new ArrayList<>();
    private Person replyTo;
    private String messageId = "<" + UUID.randomUUID() + "@mail.example>";
    private List<String> references = List.of();
    private String subject = "Не печатает принтер";
    private final List<Passage> passages = new ArrayList<>();
    private final List<IncomingFile> files = new ArrayList<>();
    private Machine machine = Machine.NONE;
    private Bounce bounce;
    private boolean urgent;
    private boolean readable = true;

    static PaperLetter from(String address) {
        var letter = new PaperLetter();
        letter.from = person(address);
        return letter;
    }

    static PaperLetter fromNobody() {
        return new PaperLetter();
    }

    PaperLetter named(String name) {
        from = new Person(from.address(), name);
        return this;
    }

    PaperLetter through(EmailAddress box) {
        mailbox = box;
        return this;
    }

    PaperLetter to(String address) {
        to.add(person(address));
        return this;
    }

    PaperLetter cc(String address) {
        cc.add(person(address));
        return this;
    }

    PaperLetter replyTo(String address) {
        replyTo = person(address);
        return this;
    }

    PaperLetter id(String id) {
        messageId = id;
        return this;
    }

    PaperLetter answering(String... ids) {
        references = List.of(ids);
        return this;
    }

    PaperLetter about(String text) {
        subject = text;
        return this;
    }

    PaperLetter says(String text) {
        passages.add(new Passage(Passage.Kind.OWN, text));
        return this;
    }

    PaperLetter quotes(String text) {
        passages.add(new Passage(Passage.Kind.QUOTE, text));
        return this;
    }

    PaperLetter signs(String text) {
        passages.add(new Passage(Passage.Kind.SIGNATURE, text));
        return this;
    }

    PaperLetter with(String fileName, String content) {
        files.add(new IncomingFile(
                fileName, "text/plain", content.getBytes(java.nio.charset.StandardCharsets.UTF_8), ""));
        return this;
    }

    PaperLetter byMachine(Machine kind) {
        machine = kind;
        return this;
    }

    PaperLetter reporting(Bounce report) {
        machine = Machine.BOUNCE;
        bounce = report;
        return this;
    }

    PaperLetter urgent() {
        urgent = true;
        return this;
    }

    PaperLetter unreadable() {
        readable = false;
        return this;
    }

    IncomingMessage message(InboxId id) {
        return new IncomingMessage(
                id,
                mailbox,
                from,
                List.copyOf(to),
                List.copyOf(cc),
                replyTo,
                messageId,
                references,
                subject,
                List.copyOf(passages),
                "",
                List.copyOf(files),
                machine,
                bounce,
                urgent,
                readable,
                Instant.parse("2026-06-01T08:00:00Z"),
                Instant.parse("2026-06-01T08:00:05Z"),
                List.of());
    }

    private static Person person(String address) {
        return new Person(new EmailAddress(address), "");
    }
}
