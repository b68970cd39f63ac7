package org.zayavka.intake;

import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Machine;
import org.zayavka.channel.OwnMail;

/** Lays out the facts of a letter for the table that says what it is. */
@Component
class Reading {

    private static final String CLAIM = "claim";

    private final Copies copies;
    private final NamesInReplies names;
    private final ObjectProvider<OwnMail> others;

    Reading(Copies copies, NamesInReplies names, ObjectProvider<OwnMail> others) {
        this.copies = copies;
        this.names = names;
        this.others = others;
    }

    Facts facts(Letter letter) {
        var message = letter.message();
        var answers = letter.answers();
        var own = Words.of(letter.readable() ? names.leftOut(letter) : "");
        return new Facts(
                letter.readable(),
                (letter.givenUp() ? Machine.NONE : message.machine()).name().toLowerCase(Locale.ROOT),
                !letter.givenUp() && copies.original(letter).isPresent(),
                isOfAClaim(letter) ? CLAIM : answers.state(),
                answers.proof().code(),
                answers.role().code(),
                letter.mailbox().department(),
                Words.of(letter.subject().bare()).text(),
                own.text(),
                own.count(),
                MoreThanWords.says(letter),
                letter.declaresUrgency());
    }

    private boolean isOfAClaim(Letter letter) {
        return others.stream()
                .anyMatch(room -> room.isFor(letter.message(), letter.mailbox().department()));
    }
}
