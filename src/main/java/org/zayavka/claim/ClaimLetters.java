package org.zayavka.claim;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Which letter tells another day of the answer. */
    public static final String DUE_MOVED = "claimDueMoved";

    private static final Set<String> TELL_THE_DAY = Set.of("ClaimAcknowledged", "ClaimDueTold");
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
        if (message.letter().equals(DUE_MOVED)) {
            log.note(new ClaimEvent.DueTold(
                    id, clock.instant(), "", rows.get(id).term().dueOn()));
        }
        if (message.letter().equals(ANSWER)) {
            var claim = rows.get(id);
            claim.send(outboxId);
            writer.save(claim);
            log.note(new ClaimEvent.AnswerSent(
                    id, clock.instant(), "", message.to().get(0).value()));
        }
    }

    /** By which day the owner expects the answer, as it was told last; empty while nobody told it. */
    public Optional<LocalDate> toldUntil(ClaimId claim) {
        return log.of(claim).stream()
                .filter(fact -> TELL_THE_DAY.contains(fact.kind()))
                .reduce((earlier, later) -> later)
                .map(fact -> LocalDate.parse(fact.details().getOrDefault("until", "")));
    }

    /** Whether the deadline moved last because the day of arrival was put right, and not with the calendar. */
    public boolean isMovedByArrival(ClaimId claim) {
        var facts = log.of(claim).stream().map(ClaimFact::kind).toList();
        int moved = facts.lastIndexOf("ClaimDueMoved");
        return moved > 0 && facts.get(moved - 1).equals("ClaimArrivalCorrected");
    }

    /** Whether the owner expects the answer by another day than it is due. */
    public boolean isToldWrong(Claim claim) {
        return toldUntil(claim.id())
                .filter(told -> !told.equals(claim.term().dueOn()))
                .isPresent();
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
