package org.zayavka.notification;

import org.springframework.stereotype.Component;
import org.zayavka.quality.RatingLinks;
import org.zayavka.shared.TicketId;

/** The question below a letter that ends the work: how did we do? One link for each answer (S4.2). */
@Component
class RatingQuestion {

    static final String TEXT = "rating";

    private static final int BEST = 5;

    private final RatingLinks links;
    private final DeskCard desk;

    RatingQuestion(RatingLinks links, DeskCard desk) {
        this.links = links;
        this.desk = desk;
    }

    LetterFacts ask(TicketId ticket, LetterFacts facts) {
        var page = desk.url() + "/rate/" + links.token(ticket) + "/";
        for (int score = 1; score <= BEST; score++) {
            facts.address("rate" + score, page + score);
        }
        return facts;
    }
}
