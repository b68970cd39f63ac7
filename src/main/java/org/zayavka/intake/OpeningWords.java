package org.zayavka.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the first lines of a letter declare (S1.3): «Срочно!» there counts as it does in the subject. A clause says it by
 * beginning or ending with the word; «не срочно», «если срочно» and «срочно не нужно» say nothing of the kind.
 */
final class OpeningWords {

    private static final int LINES = 3;
    private static final int LONGEST_READ = 2_000;

    private static final Pattern CLAUSE = Pattern.compile("[.,;:!?…—–()\"«»*_]+|\\s-+\\s");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final String URGENT =
            "(?:срочно|срочный|срочная|срочное|архисрочно|сверхсрочно|urgent|urgently|asap)";

    /** Words that only lead to it. */
    private static final String LEADING =
            "(?:здравствуйте|коллеги|прошу|просим|просьба|пожалуйста|плиз|помогите|очень|крайне|весьма|супер|самая|самый"
                    + "|нужно|надо|необходимо|требуется|нужна|помощь|нам|мне|у|нас|это|эта|дело|вопрос|заявка|задача"
                    + "|проблема|ситуация|все|и|please|this|it|is|s|very|really|we|i|need|help|an|a|the|request|matter)";

    private static final Pattern BEGINS = Pattern.compile("(?:" + LEADING + " )*" + URGENT + "(?: .*)?");
    private static final Pattern ENDS = Pattern.compile(".* " + URGENT + "(?: (?:пожалуйста|please))?");
    private static final Pattern DENIED = Pattern.compile(
            "(?:^|.* )(?:не|ни|нет|без|not|non|no|t)(?: (?:так|очень|слишком|особо|особенно|совсем|столь|very|that|so|really"
                    + "|too))* " + URGENT + "(?: .*)?|.*" + URGENT + " (?:не|нет|ничего)(?: .*)?"
                    + "|(?:^|.* )(?:если|когда|вдруг|лишь|только|if|when|unless|whether)(?: .*)? " + URGENT
                    + "(?: .*)?");

    private OpeningWords() {}

    /** @param text what the sender wrote, without quotes and signature */
    static boolean declareUrgency(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_READ))
                .lines()
                .filter(line -> NO_WORD.matcher(line).replaceAll("").length() > 0)
                .limit(LINES)
                .flatMap(line -> Arrays.stream(CLAUSE.split(line)))
                .map(OpeningWords::plain)
                .anyMatch(OpeningWords::isUrgent);
    }

    private static boolean isUrgent(String clause) {
        return (BEGINS.matcher(clause).matches() || ENDS.matcher(clause).matches())
                && !DENIED.matcher(clause).matches();
    }

    private static String plain(String clause) {
        var lower = clause.toLowerCase(Locale.ROOT).replace('ё', 'е');
        return NO_WORD.matcher(lower).replaceAll(" ").strip();
    }
}
