package org.zayavka.claim;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Refusal;

/** The answer leaves the house; what a machine can't do is proven by who did it. */
@Component
public class AnsweringClaims {

    /** After so many calls to nobody the answer goes by post (S3.10). */
    private static final int MOST_CALLS = 3;

    private final Claims claims;
    private final ClaimRows rows;
    private final ClaimWriter writer;
    private final ClaimThread thread;
    private final ClaimLog log;
    private final ClaimMailbox mailbox;
    private final Clock clock;

    AnsweringClaims(
            Claims claims,
            ClaimRows rows,
            ClaimWriter writer,
            ClaimThread thread,
            ClaimLog log,
            ClaimMailbox mailbox,
            Clock clock) {
        this.claims = claims;
        this.rows = rows;
        this.writer = writer;
        this.thread = thread;
        this.log = log;
        this.mailbox = mailbox;
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
        var claim = rows.get(id);
        int tried = claim.tryToCall();
        writer.save(claim);
        log.note(new ClaimEvent.AnswerNotReached(id, clock.instant(), by, AnswerWay.PHONE, note));
        return tried >= MOST_CALLS;
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
        claims.complete(id, to, by);
    }

    /**
     * The answer has left: the claim is over.
     *
     * @param proof what proves it
     * @throws Refusal when the proof is missing
     */
    @Transactional
    public void answered(ClaimId id, AnswerWay way, String proof, Instant at, String by) {
        if (proof.isBlank() && way != AnswerWay.EMAIL) {
            throw new Refusal(
                    "Запишите доказательство: почтовый номер, номер отчёта факса или с кем говорили.",
                    "Write down the proof: the number of the post, of the fax report, or who you spoke with.");
        }
        var claim = rows.get(id);
        claim.answered(new ClaimAnswer(way, proof.strip(), at));
        writer.save(claim);
        log.note(new ClaimEvent.Answered(id, clock.instant(), by, way, proof.strip()));
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
