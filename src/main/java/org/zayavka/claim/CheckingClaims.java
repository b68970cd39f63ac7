package org.zayavka.claim;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Refusal;

/** The first steps of a claim: what is missing is asked for, what is complete is accepted and acknowledged. */
@Component
public class CheckingClaims {

    private final Claims claims;
    private final ClaimRows rows;
    private final ClaimWriter writer;
    private final ClaimFiles files;
    private final ClaimThread thread;
    private final ClaimLog log;
    private final ClaimOwners owners;
    private final ClaimDays days;
    private final ClaimSettings settings;
    private final Clock clock;

    CheckingClaims(
            Claims claims,
            ClaimRows rows,
            ClaimWriter writer,
            ClaimFiles files,
            ClaimThread thread,
            ClaimLog log,
            ClaimOwners owners,
            ClaimDays days,
            ClaimSettings settings,
            Clock clock) {
        this.claims = claims;
        this.rows = rows;
        this.writer = writer;
        this.files = files;
        this.thread = thread;
        this.log = log;
        this.owners = owners;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    /** Keeps what the secretary has found out, and what follows from it. */
    @Transactional
    public Claim check(ClaimId id, CheckedClaim check, String by) {
        claims.complete(id, check.fields(), by);
        if (check.signature() != null && rows.get(id).signature() != check.signature()) {
            claims.sign(id, check.signature(), signatureFile(id, check), by);
        }
        var claim = rows.get(id);
        claim.about(check.reason());
        owners.find(claim);
        switch (check.outcome()) {
            case ACCEPT -> accept(claim, check, by);
            case ASK -> ask(claim, check, by);
            case DISMISS, DISCARD -> dismiss(claim, check, by);
        }
        return claim;
    }

    private long signatureFile(ClaimId id, CheckedClaim check) {
        if (check.signatureFile() != null) {
            return check.signatureFile();
        }
        return files.of(id).stream()
                .filter(file -> file.kind() == ClaimFile.Kind.SCAN || file.kind() == ClaimFile.Kind.SIGNATURE)
                .map(ClaimFile::id)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "Чтобы отметить подпись, приложите скан или файл с ней на странице претензии " + id + ".",
                        "To note the signature, add the scan or file with it on the page of claim " + id + "."));
    }

    /** One that stays incomplete may be accepted all the same: the owner has been asked, the days go on. */
    private void accept(Claim claim, CheckedClaim check, String by) {
        if (!claim.missing().isEmpty() && claim.askedAt() == null) {
            throw new Refusal(
                    "Не хватает: " + ClaimWords.of(claim.missing(), org.zayavka.shared.Language.RU)
                            + ". Сначала спросите владельца договора: выберите «Не хватает сведений».",
                    "Missing: " + ClaimWords.of(claim.missing(), org.zayavka.shared.Language.EN)
                            + ". Ask the owner of the contract first: choose “Something is missing”.");
        }
        if (check.reason() == null && claim.reason() == null) {
            throw new Refusal("Выберите, о чём претензия.", "Choose what the claim is about.");
        }
        claim.accept(now());
        writer.save(claim);
        log.note(new ClaimEvent.Accepted(claim.id(), now(), by, codes(claim.missing())));
    }

    private void ask(Claim claim, CheckedClaim check, String by) {
        if (claim.missing().isEmpty() && check.words().isBlank()) {
            throw new Refusal(
                    "Всё на месте: спрашивать не о чем. Примите претензию или напишите, что уточнить.",
                    "Nothing is missing: there is nothing to ask for. Accept the claim, or write what to clear up.");
        }
        claim.ask(now());
        writer.save(claim);
        keepWords(claim.id(), check.words(), by);
        log.note(new ClaimEvent.Asked(claim.id(), now(), by, codes(claim.missing())));
    }

    private void dismiss(Claim claim, CheckedClaim check, String by) {
        if (check.outcome() == CheckedClaim.Outcome.DISMISS && check.words().isBlank()) {
            throw new Refusal(
                    "Напишите, почему это не претензия: это прочтёт тот, кто её прислал.",
                    "Write why it is no claim: whoever sent it will read that.");
        }
        claim.dismiss(now());
        writer.save(claim);
        keepWords(claim.id(), check.words(), by);
        log.note(new ClaimEvent.Dismissed(claim.id(), now(), by, check.words()));
    }

    private void keepWords(ClaimId id, String words, String by) {
        if (!words.isBlank()) {
            thread.add(id, ClaimThread.Entry.note(by, words.strip(), now()));
        }
    }

    private static String codes(Collection<ClaimField> fields) {
        return fields.stream().map(ClaimField::code).collect(Collectors.joining(","));
    }

    /** The owner knows number and date. */
    @Transactional
    public void acknowledged(ClaimId id, String how, String note, String by) {
        var claim = rows.get(id);
        claim.acknowledge(now());
        writer.save(claim);
        keepWords(id, note, by);
        log.note(new ClaimEvent.Acknowledged(id, now(), by, how, claim.term().dueOn()));
    }

    /** Until when the secretary is to check it: the end of the next working day. */
    public Instant checkBy(Claim claim) {
        return days.after(claim.arrivedAt(), 1);
    }

    public Instant remindAt() {
        return days.after(now(), settings.remindAfter());
    }

    public Instant explainBy() {
        return days.after(now(), settings.explainWithin());
    }

    public Claim get(ClaimId id) {
        return rows.get(id);
    }

    private Instant now() {
        return Objects.requireNonNull(clock.instant());
    }
}
