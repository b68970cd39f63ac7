package org.zayavka.portal;

import java.util.List;
import org.zayavka.shared.Language;

/**
 * A rating in words and as a face, which needs no font, the best first.
 *
 * @param mouth of the face, as a path of SVG
 */
record RatingWords(int score, String mouth, String word) {

    /** What the reader chose by: nothing that they see has numbers. Empty for none. */
    static String word(int score, Language language) {
        return all(language).stream()
                .filter(words -> words.score() == score)
                .map(RatingWords::word)
                .findFirst()
                .orElse("");
    }

    static List<RatingWords> all(Language language) {
        return List.of(
                new RatingWords(5, "M7 13 Q12 20.5 17 13", language.say("отлично", "very well")),
                new RatingWords(4, "M8 14.5 Q12 18 16 14.5", language.say("хорошо", "well")),
                new RatingWords(3, "M8 16 H16", language.say("терпимо", "so-so")),
                new RatingWords(2, "M8 17 Q12 14 16 17", language.say("плохо", "badly")),
                new RatingWords(1, "M7 18 Q12 11.5 17 18", language.say("очень плохо", "very badly")));
    }
}
