package org.zayavka.intake;

import org.springframework.stereotype.Component;
import org.zayavka.intake.IntakeRecord.Outcome;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.Language;
import org.zayavka.shared.TicketId;

@Component
class IntakeSteps implements Intake {

    private final Letters letters;
    private final Reading reading;
    private final Registering registering;
    private final Appending appending;
    private final Filing filing;
    private final Copies copies;
    private final Ledger ledger;

    IntakeSteps(
            Letters letters,
            Reading reading,
            Registering registering,
            Appending appending,
            Filing filing,
            Copies copies,
            Ledger ledger) {
        this.letters = letters;
        this.reading = reading;
        this.registering = registering;
        this.appending = appending;
        this.filing = filing;
        this.copies = copies;
        this.ledger = ledger;
    }

    @Override
    public void giveUpReading(InboxId letter) {
        letters.giveUpUnlessReadable(letter);
    }

    @Override
    public Facts read(InboxId letter) {
        return reading.facts(letters.get(letter));
    }

    @Override
    public void markUndeliverable(InboxId letter, Verdict verdict) {
        filing.markUndeliverable(letters.get(letter), verdict);
    }

    @Override
    public void file(InboxId letter, Verdict verdict) {
        filing.file(letters.get(letter), verdict);
    }

    @Override
    public void noteCopy(InboxId letter, Verdict verdict) {
        var copy = letters.get(letter);
        var original = copies.original(copy)
                .orElseThrow(() -> new IllegalStateException("letter " + letter + " is no copy of another one"));
        copies.tell(original, copy);
        ledger.enter(copy, verdict, Outcome.COPY, original.ticket(), original.inbox());
    }

    @Override
    public TicketId append(InboxId letter, Verdict verdict) {
        return appending.append(letters.get(letter), verdict);
    }

    @Override
    public HeldLetter hold(InboxId id, Verdict verdict) {
        var letter = letters.get(id);
        filing.hold(letter, verdict);
        return new HeldLetter(
                letter.subject().ofTicket(Language.RU),
                letter.sender() == null ? "" : letter.sender().value());
    }

    @Override
    public void handOver(InboxId letter, Verdict verdict) {
        letters.handOver(letter, verdict.rightDepartment());
    }

    @Override
    public TicketId register(InboxId letter, Verdict verdict) {
        return registering.register(letters.get(letter), verdict);
    }
}
