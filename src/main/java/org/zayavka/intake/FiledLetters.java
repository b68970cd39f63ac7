package org.zayavka.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Intent;

/**
 * Letters that are in no ticket: what machines wrote, and what a person decided only to keep. Whoever finds a request
 * among them makes it a ticket (complaints 1, 6).
 */
@Component
public class FiledLetters {

    private static final String KIND = "new";

    private final IntakeRecordsInDatabase records;
    private final Letters letters;
    private final Registering registering;

    FiledLetters(IntakeRecordsInDatabase records, Letters letters, Registering registering) {
        this.records = records;
        this.letters = letters;
        this.registering = registering;
    }

    /**
     * The newest first.
     *
     * @param before the last one of the page before; absent for the first page
     */
    public List<IntakeRecord> before(@Nullable InboxId before, int limit) {
        return records.loose(before, limit);
    }

    public boolean has(InboxId letter) {
        return records.isLoose(letter);
    }

    /**
     * Takes a letter in as a request: it gets number, deadline and confirmation as any other.
     *
     * @param by login of whoever decided so
     * @throws Refusal when it is in a ticket already, or its original is gone
     */
    @Transactional
    public TicketId register(InboxId id, String by) {
        if (records.lockedLoose(id).isEmpty()) {
            throw new Refusal(
                    "Письма № " + id + " среди отложенных нет: из него уже сделали заявку, или срок его хранения"
                            + " вышел. Обновите страницу.",
                    "Letter no. " + id + " is not among the filed ones: it was made a ticket already, or its time"
                            + " is over. Reload the page.");
        }
        return registering.register(
                letters.get(id),
                new Verdict(
                        KIND,
                        Intent.NONE,
                        "",
                        "Сотрудник нашёл обращение среди отложенных писем.",
                        new Verdict.Review(null, "", by)));
    }
}
