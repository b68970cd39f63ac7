package org.zayavka.claim;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.channel.Outbox;
import org.zayavka.channel.OutgoingMessage;
import org.zayavka.shared.OutboxId;

/** The letters that go out about claims: put into the outbox and into the claim's thread at once. */
@Component
public class ClaimLetters {

    /** Which letter carries the answer. */
    public static final String ANSWER = "claimAnswer";

    private static final int MOST_REFERENCES = 20;

    private final ClaimRows rows;
    private final ClaimWriter writer;
    private final ClaimThread thread;
    private final ClaimLog log;
    private final Outbox outbox;
    private final Clock clock;

    ClaimLetters(ClaimRows rows, ClaimWriter writer, ClaimThread thread, ClaimLog log, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.writer = writer;
        this.thread = thread;
        this.log = log;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The Message-IDs that a letter about the claim answers, the oldest first. */
    public List<String> references(ClaimId claim) {
        var all = thread.messageIds(claim);
        return all.subList(Math.max(0, all.size() - MOST_REFERENCES), all.size());
    }

    @Transactional
    public void send(ClaimId id, OutgoingMessage message) {
        var outboxId = outbox.put(message);
        var messageId = outbox.messageIdOf(outboxId, message);
        message.to()
                .forEach(to -> thread.add(
                        id,
                        new ClaimThread.Entry(
                                ClaimMessage.Direction.OUT,
                                false,
                                message.fromName(),
                                to,
                                message.subject(),
                                message.text(),
                                clock.instant(),
                                messageId,
                                null,
                                outboxId)));
        if (message.letter().equals(ANSWER)) {
            var claim = rows.get(id);
            claim.send(outboxId);
            writer.save(claim);
            log.note(new ClaimEvent.AnswerSent(
                    id, clock.instant(), "", message.to().get(0).value()));
        }
    }

    /** Which claim a message of the outbox is about. */
    public Optional<Claim> claimOf(OutboxId message) {
        return thread.ofOutbox(message).map(rows::get);
    }

    /** A letter about the claim did not arrive. */
    @Transactional
    public void failed(ClaimId id, OutboxId message, String why) {
        var claim = rows.get(id);
        var letter = message.equals(claim.answerOutbox()) ? ANSWER : "";
        log.note(new ClaimEvent.LetterFailed(id, clock.instant(), "", letter, why));
    }
}
