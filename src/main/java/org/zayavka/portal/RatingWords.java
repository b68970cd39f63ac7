package org.zayavka.portal;

import java.util.List;
import org.zayavka.shared.Language;

/** A rating in words and as a face, the best first. */
record RatingWords(int score, String face, String word) {

    static List<RatingWords> all(Language language) {
        return List.of(
                new RatingWords(5, "😀", language.say("отлично", "very well")),
                new RatingWords(4, "🙂", language.say("хорошо", "well")),
                new RatingWords(3, "😐", language.say("терпимо", "so-so")),
                new RatingWords(2, "🙁", language.say("плохо", "badly")),
                new RatingWords(1, "😠", language.say("очень плохо", "very badly")));
    }
}
