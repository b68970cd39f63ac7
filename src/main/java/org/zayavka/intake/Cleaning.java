package org.zayavka.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zayavka.channel.IncomingFile;
import org.zayavka.channel.IncomingMessage;
import org.zayavka.channel.Passage;
import org.zayavka.channel.Person;
import org.zayavka.shared.Remark;

/** Takes out what PostgreSQL can't keep in a text: NUL, and halves of characters. The original stays as it came. */
final class Cleaning {

    private Cleaning() {}

    static IncomingMessage clean(IncomingMessage message) {
        return new IncomingMessage(
                message.id(),
                message.mailbox(),
                clean(message.from()),
                message.to().stream().map(Cleaning::person).toList(),
                message.cc().stream().map(Cleaning::person).toList(),
                clean(message.replyTo()),
                text(message.messageId()),
                message.references().stream().map(Cleaning::text).toList(),
                text(message.subject()),
                passages(message.passages()),
                text(message.html()),
                message.files().stream().map(Cleaning::file).toList(),
                message.machine(),
                message.bounce(),
                message.urgent(),
                message.readable(),
                message.sentAt(),
                message.receivedAt(),
                message.notes().stream().map(Cleaning::remark).toList());
    }

    private static List<Passage> passages(List<Passage> passages) {
        return passages.stream()
                .map(passage -> new Passage(passage.kind(), text(passage.text())))
                .toList();
    }

    private static IncomingFile file(IncomingFile file) {
        return new IncomingFile(text(file.name()), text(file.type()), file.bytes(), text(file.contentId()));
    }

    private static Remark remark(Remark remark) {
        return new Remark(
                remark.code(), remark.facts().stream().map(Cleaning::text).toList());
    }

    private static @Nullable Person clean(@Nullable Person person) {
        return person == null ? null : person(person);
    }

    private static Person person(Person person) {
        return new Person(person.address(), text(person.name()));
    }

    static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
                return rewritten(text);
            }
        }
        return text;
    }

    private static String rewritten(String text) {
        return text.codePoints()
                .filter(point -> point != 0)
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? '\uFFFD' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
