package org.zayavka.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** S1.7: complaints about the desk's quality reach its head at any hour. */
class BadRatingProcessTests {

    @RegisterExtension
    final Walk walk = new Walk();

    @Test
    void theHeadHearsAtOnceAndAnswers() {
        walk.doNothing("notifyStaff", "keepRatingAnswer");
        var rating = walk.begin("quality.ratedBadly", "1042", Map.of("ticketId", 1042L));

        assertThat(walk.steps()).containsExactly("notifyStaff:ratedBadly");
        walk.complete("userTask_answerRating", Map.of("ratingAnswer", "Извинились, вернёмся завтра."));

        assertThat(walk.steps()).containsExactly("keepRatingAnswer");
        assertThat(walk.endedAt(rating)).containsExactly("event_ratingAnswered");
        assertThat(ModelEngine.flowsNotTaken("badRating", "bad-rating.bpmn")).isEmpty();
    }
}
