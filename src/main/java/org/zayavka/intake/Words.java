package org.zayavka.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text as decision tables read it: plain words, so that a rule is not written once more for each comma. */
record Words(String text, int count) {

    /** Tables look at the beginning; a log pasted below it must not slow them down. */
    private static final int LONGEST_READ = 50_000;

    private static final int LONGEST = 2_000;

    private static final Pattern GREETING = Pattern.compile(
            "^\\s*(?:здравствуйте|здравствуй|(?:всем\\s+)?(?:добрый|доброго|доброе|доброй)\\s+"
                    + "(?:день|дня|утро|утра|вечер|вечера|ночи|времени(?:\\s+суток)?)|привет(?:ствую)?(?:\\s+всем)?"
                    + "|уважаем(?:ые|ый|ая)|hello|hi|hey|dear|good\\s+(?:morning|day|afternoon|evening))(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Whom the greeting is for: up to three names or «коллеги», ended by a mark or by the line. */
    private static final Pattern ADDRESSEE = Pattern.compile(
            "^[ ,]*(?!(?iu:спасибо|благодар|thank|спс))"
                    + "(?:(?:\\p{Lu}[\\p{Ll}.]*|коллеги|team|all|everyone|support|господа|друзья)[ ]*){0,3}(?:[!,.…\\r\\n]+|$)");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** What changes the colour of a sign or joins it to the next. */
    private static final Pattern TINT = Pattern.compile("[\\p{Sk}\\p{Mn}\\p{Cf}]+");

    private static final Pattern NO_SIGN = Pattern.compile("[^\\p{N}\\p{So}?+]+");
    private static final Pattern REPEATED = Pattern.compile("([\\p{So}+])\\1+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}?]+");
    private static final Pattern LONELY_QUESTION_MARK = Pattern.compile(" +\\?");

    static Words of(String text) {
        var read = text.substring(0, Math.min(text.length(), LONGEST_READ));
        var plain = plain(withoutGreeting(Normalizer.normalize(read, Normalizer.Form.NFKC)));
        return new Words(plain.substring(0, Math.min(plain.length(), LONGEST)).strip(), count(plain));
    }

    private static String withoutGreeting(String text) {
        var greeting = GREETING.matcher(text);
        if (!greeting.find()) {
            return text;
        }
        var rest = text.substring(greeting.end());
        return ADDRESSEE.matcher(rest).replaceFirst("");
    }

    private static String plain(String text) {
        if (!LETTER.matcher(text).find()) {
            return signs(text);
        }
        var lower = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        var words = NO_WORD.matcher(lower).replaceAll(" ");
        return LONELY_QUESTION_MARK.matcher(words).replaceAll("?").strip();
    }

    /** Without a letter the signs are what was said: a plus, a thumb. */
    private static String signs(String text) {
        var signs = NO_SIGN.matcher(TINT.matcher(text).replaceAll("")).replaceAll(" ");
        var once = REPEATED.matcher(signs).replaceAll("$1");
        return LONELY_QUESTION_MARK.matcher(once).replaceAll("?").strip();
    }

    private static int count(String plain) {
        return plain.isEmpty() ? 0 : plain.split(" ").length;
    }
}
