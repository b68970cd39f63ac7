package org.zayavka.claim;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;

/** The answer leaves the house; what a machine can't do is proven by who did it. */
@Component
public class AnsweringClaims {

    /** After so many calls to nobody the answer goes by post (S3.10). */
    public static final int MOST_CALLS = 3;

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private static final DateTimeFormatter CALLED = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final int FEWEST_LETTERS = 2;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Claims claims;
    private final ClaimRows rows;
    private final ClaimWriter writer;
    private final ClaimThread thread;
    private final ClaimLog log;
    private final ClaimMailbox mailbox;
    private final ClaimSettings settings;
    private final DeskSettings desk;
    private final Clock clock;

    AnsweringClaims(
            Claims claims,
            ClaimRows rows,
            ClaimWriter writer,
            ClaimThread thread,
            ClaimLog log,
            ClaimMailbox mailbox,
            ClaimSettings settings,
            DeskSettings desk,
            Clock clock) {
        this.claims = claims;
        this.rows = rows;
        this.writer = writer;
        this.thread = thread;
        this.log = log;
        this.mailbox = mailbox;
        this.settings = settings;
        this.desk = desk;
        this.clock = clock;
    }

    /** The way the owner has chosen; where that is not known, an e-mail or a letter. */
    public AnswerWay way(ClaimId id) {
        var fields = rows.get(id).fields();
        var wanted = fields.answerBy();
        var byMail = fields.email() != null && !mailbox.isOurs(fields.email());
        if (wanted != null
                && (wanted == AnswerWay.EMAIL
                        ? byMail
                        : !fields.answerTo(wanted).isBlank())) {
            return wanted;
        }
        return byMail ? AnswerWay.EMAIL : AnswerWay.LETTER;
    }

    /**
     * Nobody answered the phone.
     *
     * @return whether it was the last time
     */
    @Transactional
    public boolean notReached(ClaimId id, String note, String by) {
        refuseHurry(id);
        var claim = rows.get(id);
        int tried = claim.tryToCall();
        writer.save(claim);
        log.note(new ClaimEvent.AnswerNotReached(id, clock.instant(), by, AnswerWay.PHONE, note));
        return tried >= MOST_CALLS;
    }

    /** Three calls within a minute are one. */
    private void refuseHurry(ClaimId id) {
        var next = log.of(id).stream()
                .filter(fact -> fact.kind().equals("ClaimAnswerNotReached"))
                .filter(fact -> AnswerWay.PHONE.name().equals(fact.details().get("way")))
                .reduce((earlier, later) -> later)
                .map(fact -> fact.at().plus(settings.callAgainAfter()));
        if (next.isPresent() && clock.instant().isBefore(next.get())) {
            var hour = HOUR.format(next.get().atZone(desk.zone()));
            throw new Refusal(
                    "Прошлый звонок был недавно, этот не в счёт. Позвоните ещё раз после " + hour + ".",
                    "The last call was a short time ago, this one does not count. Call again after " + hour + ".");
        }
    }

    /** The e-mail with the answer did not arrive, at once or later. */
    @Transactional
    public void returned(ClaimId id, String why) {
        var claim = rows.get(id);
        claim.notReached();
        writer.save(claim);
        log.note(new ClaimEvent.AnswerNotReached(id, clock.instant(), "", AnswerWay.EMAIL, why));
    }

    /** @throws Refusal when it is not said where the answer goes */
    @Transactional
    public void change(ClaimId id, ClaimFields to, String by) {
        var way = to.answerBy();
        if (way == null || to.orElse(rows.get(id).fields()).answerTo(way).isBlank()) {
            throw new Refusal(
                    "Напишите, куда отправить ответ этим способом.", "Write where the answer goes on this way.");
        }
        refuseReturned(id, way, to.orElse(rows.get(id).fields()).answerTo(way));
        claims.complete(id, to, by);
        log.note(new ClaimEvent.AnswerWayChosen(
                id, clock.instant(), by, way, rows.get(id).fields().answerTo(way)));
    }

    private void refuseReturned(ClaimId id, AnswerWay way, String to) {
        var returned = log.of(id).stream()
                .filter(fact -> fact.kind().equals("ClaimAnswerSent"))
                .anyMatch(fact -> to.equalsIgnoreCase(fact.details().get("to")));
        if (way == AnswerWay.EMAIL && returned) {
            throw new Refusal(
                    "С адреса " + to + " ответ уже вернулся. Впишите другой адрес или выберите другой способ.",
                    "The answer has come back from " + to + " already. Write another address or choose another way.");
        }
    }

    /**
     * Where the official letter goes; kept in the claim.
     *
     * @param address empty for the one that is known
     * @throws Refusal when none is known
     */
    @Transactional
    public void address(ClaimId id, String address, String by) {
        var none = ClaimFields.NONE;
        var to = new ClaimFields("", "", "", "", null, null, "", null, address.strip(), "", none.email());
        claims.complete(id, to, by);
        if (rows.get(id).fields().postalAddress().isBlank()) {
            throw new Refusal(
                    "Впишите почтовый адрес: без него официальное письмо не отправить.",
                    "Write down the postal address: an official letter can't be sent without it.");
        }
    }

    /**
     * The answer has left: the claim is over.
     *
     * @param proof what proves it
     * @throws Refusal when the proof is missing
     */
    @Transactional
    public void answered(ClaimId id, AnswerWay way, String proof, Instant at, String by) {
        if (way != AnswerWay.EMAIL && !ClaimProof.isOne(way, proof)) {
            throw new Refusal(ClaimProof.wanted(way, Language.RU), ClaimProof.wanted(way, Language.EN));
        }
        var claim = rows.get(id);
        claim.answered(new ClaimAnswer(way, proof.strip(), at));
        writer.save(claim);
        log.note(new ClaimEvent.Answered(id, clock.instant(), by, way, proof.strip()));
    }

    /**
     * With whom somebody spoke, and when, as one proof.
     *
     * @throws Refusal for no name, and for a time that is still to come
     */
    public String call(String name, @Nullable Instant at) {
        if (name.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            throw new Refusal(
                    "Напишите имя того, с кем говорили: в нём не меньше двух букв.",
                    "Write the name of whom you spoke with: it has two letters at least.");
        }
        if (at == null || at.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            throw new Refusal(
                    "Выберите, когда говорили: не позже, чем сейчас.", "Choose when you spoke: no later than now.");
        }
        return name + ", " + CALLED.format(at.atZone(desk.zone()));
    }

    @Transactional
    public void note(ClaimId id, String words, String by) {
        if (!words.isBlank()) {
            thread.add(id, ClaimThread.Entry.note(by, words.strip(), clock.instant()));
        }
    }

    public Claim get(ClaimId id) {
        return rows.get(id);
    }
}
