package org.zayavka.notification;

import org.springframework.stereotype.Component;
import org.zayavka.visit.VisitId;
import org.zayavka.visit.VisitNotices;

/** What is to be told of a visit without a process, is told by letter. */
@Component
class VisitNoticesByMail implements VisitNotices {

    private final VisitLetters letters;

    VisitNoticesByMail(VisitLetters letters) {
        this.letters = letters;
    }

    @Override
    public void cancelled(VisitId visit) {
        letters.send(visit, VisitLetter.CANCELLED);
    }
}
