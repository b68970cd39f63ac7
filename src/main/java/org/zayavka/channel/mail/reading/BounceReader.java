package org.zayavka.channel.mail.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zayavka.channel.Bounce;
import org.zayavka.channel.Person;
import org.zayavka.shared.EmailAddress;

/** Reads delivery status reports (RFC 3464); those without structure are left to {@link BounceText}. */
final class BounceReader {

    private BounceReader() {}

    /** The report in a letter; absent when it tells of no failed or delayed delivery. */
    static Optional<Bounce> read(MimePart letter, String subject, String text) {
        var status = find(letter, "message/delivery-status").or(() -> find(letter, "message/global-delivery-status"));
        if (status.isPresent()) {
            return fromStatus(status.get(), letter);
        }
        return BounceText.read(letter, subject, text)
                .map(bounce -> bounce.messageId() == null ? withId(bounce, returnedId(letter)) : bounce);
    }

    private static Optional<Bounce> fromStatus(MimePart status, MimePart letter) {
        var recipient = recipients(status.content()).stream()
                .filter(fields -> isFailure(fields.first("Action")))
                .findFirst();
        return recipient.map(fields -> {
            var code = fields.first("Status").strip().split("[\\s(]", 2)[0];
            var action = fields.first("Action").strip().toLowerCase(Locale.ROOT);
            var permanent = code.startsWith("5") || (!code.startsWith("4") && action.startsWith("failed"));
            return new Bounce(
                    address(fields), returnedId(letter), code, permanent, diagnosis(fields.first("Diagnostic-Code")));
        });
    }

    /** Delivered, relayed and expanded are good news; a missing word is taken for a failure. */
    private static boolean isFailure(String action) {
        var word = action.strip().toLowerCase(Locale.ROOT);
        return !word.startsWith("delivered") && !word.startsWith("relayed") && !word.startsWith("expanded");
    }

    /** The groups of fields that speak of a recipient; the first group of a report speaks of the server. */
    private static List<Headers> recipients(byte[] status) {
        var groups = new ArrayList<Headers>();
        var rest = status;
        for (var group = 0; group < 100 && rest.length > 0; group++) {
            var split = HeaderBlock.split(rest);
            if (split.headers().has("Final-Recipient")
                    || split.headers().has("Original-Recipient")
                    || split.headers().has("Action")) {
                groups.add(split.headers());
            }
            if (split.bodyStart() == 0) {
                break;
            }
            rest = Arrays.copyOfRange(rest, split.bodyStart(), rest.length);
        }
        return groups;
    }

    private static @Nullable EmailAddress address(Headers fields) {
        return Stream.of("Original-Recipient", "Final-Recipient")
                .map(fields::first)
                .map(value -> value.substring(value.indexOf(';') + 1))
                .flatMap(value -> Addresses.first(List.of(value), "").stream())
                .map(Person::address)
                .findFirst()
                .orElse(null);
    }

    static String diagnosis(String raw) {
        var value = HeaderText.decode(raw, "").replaceFirst("(?i)^\\s*(smtp|x-[\\w-]+)\\s*;\\s*", "");
        return CleanText.line(value, 500);
    }

    /** The Message-ID of our letter from what the report returns of it. */
    private static @Nullable String returnedId(MimePart letter) {
        return Stream.of("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers")
                .flatMap(type -> find(letter, type).stream())
                .map(part -> HeaderBlock.split(part.content()).headers().first("Message-ID"))
                .flatMap(value -> LetterIds.all(value).stream())
                .findFirst()
                .orElse(null);
    }

    private static Bounce withId(Bounce bounce, @Nullable String messageId) {
        return new Bounce(bounce.recipient(), messageId, bounce.status(), bounce.permanent(), bounce.diagnosis());
    }

    private static Optional<MimePart> find(MimePart part, String type) {
        if (part.is(type)) {
            return Optional.of(part);
        }
        return part.children().stream()
                .flatMap(child -> find(child, type).stream())
                .findFirst();
    }
}
