package org.zayavka.intake;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Machine;

/** Lays out the facts of a letter for the table that says what it is. */
@Component
class Reading {

    private final Copies copies;
    private final NamesInReplies names;

    Reading(Copies copies, NamesInReplies names) {
        this.copies = copies;
        this.names = names;
    }

    Facts facts(Letter letter) {
        var message = letter.message();
        var answers = letter.answers();
        var own = Words.of(letter.readable() ? names.leftOut(letter) : "");
        return new Facts(
                letter.readable(),
                (letter.givenUp() ? Machine.NONE : message.machine()).name().toLowerCase(Locale.ROOT),
                !letter.givenUp() && copies.original(letter).isPresent(),
                answers.state(),
                answers.proof().code(),
                answers.role().code(),
                letter.mailbox().department(),
                Words.of(letter.subject().bare()).text(),
                own.text(),
                own.count(),
                MoreThanWords.says(letter),
                letter.declaresUrgency());
    }
}
