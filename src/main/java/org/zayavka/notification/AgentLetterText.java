package org.zayavka.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.notification.Correspondence.LastLetter;
import org.zayavka.sla.Moments;
import org.zayavka.ticket.NewMessage.Fold;
import org.zayavka.ticket.NewMessage.Piece;
import org.zayavka.ticket.Ticket;

/** Lays out an agent's own letter: their words under their name, the desk's signature, below it what is answered. */
@Component
class AgentLetterText {

    private static final String CODE = "reply";
    private static final int QUOTED_LINES = 60;
    private static final int QUOTED_LENGTH = 4000;

    private final RequesterFacts facts;
    private final LetterTexts texts;
    private final LetterLayout layout;
    private final DeskCard desk;
    private final Colleagues colleagues;
    private final Moments moments;

    AgentLetterText(
            RequesterFacts facts,
            LetterTexts texts,
            LetterLayout layout,
            DeskCard desk,
            Colleagues colleagues,
            Moments moments) {
        this.facts = facts;
        this.texts = texts;
        this.layout = layout;
        this.desk = desk;
        this.colleagues = colleagues;
        this.moments = moments;
    }

    /**
     * @param by login of the agent
     * @param words the agent's, plain
     */
    Laid lay(Ticket ticket, Mailbox mailbox, String by, String words, Optional<LastLetter> answered) {
        var language = ticket.requester().language();
        var told = facts.letter(ticket)
                .text("reply", words)
                .flag("greeted", LetterThread.greets(words))
                .line("agent", colleagues.name(by))
                .line("deskName", desk.name(mailbox, language));
        answered.ifPresent(letter -> quote(told, ticket, letter));
        var own = texts.part(CODE, language, told);
        var signature = texts.part("signature", language, told);
        var quoted = answered.isPresent() ? texts.part("quoted", language, told) : "";
        var subject = RequesterLetters.subject(mailbox, ticket);
        var whole = layout.lay(own + "\n\n" + signature + "\n\n" + quoted, subject, language);
        var pieces = new ArrayList<Piece>();
        add(pieces, Fold.OPEN, own);
        add(pieces, Fold.SIGNATURE, signature);
        add(pieces, Fold.QUOTE, quoted);
        return new Laid(whole.text(), whole.html(), List.copyOf(pieces));
    }

    private void add(List<Piece> pieces, Fold fold, String markdown) {
        if (!markdown.isBlank()) {
            pieces.add(new Piece(fold, layout.plain(markdown)));
        }
    }

    private void quote(LetterFacts told, Ticket ticket, LastLetter letter) {
        var requester = ticket.requester();
        told.lines("said", shortened(letter.ownText()))
                .line("saidBy", letter.author())
                .line(
                        "saidAt",
                        moments.format(
                                letter.at(), requester.zone(), requester.language(), requester.contact() == null));
    }

    private static String shortened(String words) {
        var whole = words.strip();
        var lines = whole.lines().limit(QUOTED_LINES).collect(Collectors.joining("\n"));
        var shown = lines.length() <= QUOTED_LENGTH ? lines : lines.substring(0, end(lines));
        return shown.length() < whole.length() ? shown + "\n…" : shown;
    }

    /** Never between the two halves of a character. */
    private static int end(String text) {
        return Character.isHighSurrogate(text.charAt(QUOTED_LENGTH - 1)) ? QUOTED_LENGTH - 1 : QUOTED_LENGTH;
    }

    /** The letter twice, and once more in pieces for the conversation. */
    record Laid(String text, String html, List<Piece> pieces) {}
}
