package org.zayavka.portal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zayavka.claim.AnswerWay;
import org.zayavka.claim.ClaimFields;
import org.zayavka.claim.ClaimKey;
import org.zayavka.claim.ClaimRules;
import org.zayavka.claim.ClaimSignature;
import org.zayavka.claim.NewClaimFile;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.FileId;
import org.zayavka.shared.Language;

/**
 * A claim as a program sends it; days as 2026-11-22.
 *
 * @param answerBy {@code letter}, {@code fax}, {@code email} or {@code phone}
 * @param signature {@code drawn} or {@code file}: how the file {@code signature} beside it was signed; absent for none
 * @param incomplete whether to register it though something is missing: the secretary will ask for it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SentClaim(
        @Nullable String ownerName,
        @Nullable String contractNumber,
        @Nullable String contactPhone,
        @Nullable String substance,
        @Nullable String incidentFrom,
        @Nullable String incidentUntil,
        @Nullable String specialist,
        @Nullable String answerBy,
        @Nullable String postalAddress,
        @Nullable String fax,
        @Nullable String email,
        @Nullable String signature,
        @Nullable String language,
        @Nullable Boolean incomplete) {

    private static final int LONGEST_LINE = 300;

    boolean mayBeIncomplete() {
        return Boolean.TRUE.equals(incomplete);
    }

    Language answerIn() {
        return Language.ofCode(text(language));
    }

    /**
     * @param today where the desk stands
     * @param wrong what can't be read, by the name of the field: added to
     */
    ClaimFields fields(LocalDate today, Map<String, String> wrong, Language reader) {
        var fields = new ClaimFields(
                line("ownerName", ownerName, LONGEST_LINE, wrong, reader),
                line("contractNumber", contractNumber, LONGEST_LINE, wrong, reader),
                line("contactPhone", contactPhone, LONGEST_LINE, wrong, reader),
                line("substance", substance, ClaimFields.LONGEST, wrong, reader),
                day("incidentFrom", incidentFrom, wrong, reader),
                day("incidentUntil", incidentUntil, wrong, reader),
                line("specialist", specialist, LONGEST_LINE, wrong, reader),
                way(wrong, reader),
                line("postalAddress", postalAddress, LONGEST_LINE, wrong, reader),
                line("fax", fax, LONGEST_LINE, wrong, reader),
                address(wrong, reader));
        ClaimRules.faults(fields, today).forEach(fault -> wrong.putIfAbsent(fault.field(), fault.text(reader)));
        return fields;
    }

    /** The same claim with the same files comes with the same key. */
    ClaimKey key(String key, List<NewClaimFile> files) {
        var content = new StringBuilder(toString());
        files.forEach(file -> content.append('\n')
                .append(file.kind())
                .append(' ')
                .append(FileId.of(file.bytes()).sha256()));
        return new ClaimKey(
                "api:" + key,
                FileId.of(content.toString().getBytes(StandardCharsets.UTF_8)).sha256());
    }

    /** How it is signed is only a hint to the person who looks at it. */
    void checkSignature(Map<String, String> wrong, Language reader) {
        if (ClaimSignature.ofCode(text(signature)).isEmpty() && !text(signature).isEmpty()) {
            wrong.put("signature", reader.say("Можно scan, drawn или file.", "Allowed are scan, drawn and file."));
        }
    }

    private @Nullable AnswerWay way(Map<String, String> wrong, Language reader) {
        var way = AnswerWay.ofCode(text(answerBy));
        if (way.isEmpty() && !text(answerBy).isEmpty()) {
            wrong.put(
                    "answerBy",
                    reader.say("Можно letter, fax, email или phone.", "Allowed are letter, fax, email and phone."));
        }
        return way.orElse(null);
    }

    private @Nullable EmailAddress address(Map<String, String> wrong, Language reader) {
        var address = EmailAddress.parse(text(email));
        if (address.isEmpty() && !text(email).isEmpty()) {
            wrong.put("email", reader.say("Это не адрес почты.", "This is no e-mail address."));
        }
        return address.orElse(null);
    }

    private static @Nullable LocalDate day(
            String field, @Nullable String value, Map<String, String> wrong, Language reader) {
        try {
            return text(value).isEmpty() ? null : LocalDate.parse(text(value));
        } catch (DateTimeException unreadable) {
            wrong.put(field, reader.say("Нужен день вида 2026-11-22.", "Write the day like 2026-11-22."));
            return null;
        }
    }

    private static String line(
            String field, @Nullable String value, int longest, Map<String, String> wrong, Language reader) {
        var text = text(value);
        if (text.length() > longest) {
            wrong.put(
                    field, reader.say("Не больше " + longest + " знаков.", "No more than " + longest + " characters."));
        }
        return text;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.replace("\u0000", "").strip();
    }
}
