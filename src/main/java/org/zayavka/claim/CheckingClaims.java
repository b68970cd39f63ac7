package org.zayavka.claim;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
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
    private final CheckFaults faults;
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
            CheckFaults faults,
            ClaimThread thread,
            ClaimLog log,
            ClaimOwners owners,
            ClaimDays days,
            ClaimSettings settings,
            Clock clock) {
        this.claims = claims;
        this.rows = rows;
        this.writer = writer;
        this.faults = faults;
        this.thread = thread;
        this.log = log;
        this.owners = owners;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps what the secretary has found out, and what follows from it.
     *
     * @throws org.zayavka.shared.Refusal naming all that stands against it
     */
    @Transactional
    public Claim check(ClaimId id, CheckedClaim check, String by) {
        var before = rows.get(id);
        faults.refuse(before, check);
        claims.complete(id, check.fields(), by);
        if (check.signature() != null && CheckFaults.signs(before, check)) {
            claims.sign(id, check.signature(), faults.file(id, check).orElseThrow(), by);
        }
        var claim = rows.get(id);
        claim.about(check.reason());
        owners.find(claim);
        switch (check.outcome()) {
            case ACCEPT -> accept(claim, by);
            case ASK -> ask(claim, check, by);
            case DISMISS, DISCARD -> dismiss(claim, check, by);
        }
        return claim;
    }

    private void accept(Claim claim, String by) {
        claim.accept(now());
        writer.save(claim);
        log.note(new ClaimEvent.Accepted(claim.id(), now(), by, codes(claim.missing())));
    }

    private void ask(Claim claim, CheckedClaim check, String by) {
        claim.ask(now());
        writer.save(claim);
        keepWords(claim.id(), check.words(), by);
        log.note(new ClaimEvent.Asked(claim.id(), now(), by, codes(claim.missing())));
    }

    private void dismiss(Claim claim, CheckedClaim check, String by) {
        if (check.outcome() == CheckedClaim.Outcome.DISMISS && claim.fields().email() == null) {
            refuseSilence(claim);
        }
        claim.dismiss(now());
        writer.save(claim);
        keepWords(claim.id(), check.words(), by);
        log.note(new ClaimEvent.Dismissed(claim.id(), now(), by, check.words()));
    }

    /** Without an address no letter tells it, and nobody would hear of it. */
    private static void refuseSilence(Claim claim) {
        var phone = claim.fields().contactPhone();
        throw new Refusal(
                "Адреса почты у претензии нет: эти слова никто не прочтёт. Впишите адрес, или ответьте "
                        + (phone.isEmpty() ? "почтой либо лично" : "по телефону " + phone)
                        + ", запишите это заметкой на странице претензии " + claim.id()
                        + " и выберите «Реклама или ошибка: закрыть без ответа».",
                "The claim has no e-mail address: nobody will read these words. Write down an address, or answer "
                        + (phone.isEmpty() ? "by post or in person" : "by phone, " + phone)
                        + ", note it on the page of claim " + claim.id()
                        + " and choose “Advertisement or mistake: close without an answer”.");
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
        return clock.instant();
    }
}
