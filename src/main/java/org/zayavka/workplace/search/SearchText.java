package org.zayavka.workplace.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the index and a query make of a text alike: words of letters and digits in one case, and nothing else. So an
 * address or the name of a file is found by its parts, and no sign in a query means anything to the database. Case is
 * folded here, because what a database knows of Cyrillic depends on its locale.
 */
final class SearchText {

    private SearchText() {}

    /** One form for letters that can be written in two: the names of files of some systems have й as и with a mark. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The same text, character for character: letters small, ё as е, all that is no letter and no digit a space. */
    static String fold(String text) {
        var folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(text.charAt(i));
        }
        return new String(folded);
    }

    private static char fold(char sign) {
        if (!Character.isLetterOrDigit(sign)) {
            return ' ';
        }
        var small = Character.toLowerCase(sign);
        return small == 'ё' ? 'е' : small;
    }

    /** The words of a text, folded. */
    static Stream<String> words(String text) {
        return Arrays.stream(fold(composed(text)).split(" ")).filter(word -> !word.isEmpty());
    }

    /** The beginning of a text, not longer than this many characters. */
    static String start(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    static boolean isLetters(String word) {
        return word.chars().allMatch(Character::isLetter);
    }

    /** The word as it would be with the keyboard switched to the other alphabet: {@code ghbynth} is «принтер». */
    static String onOtherKeyboard(String typed) {
        var small = typed.toLowerCase(Locale.ROOT);
        var other = new StringBuilder();
        for (var sign : small.toCharArray()) {
            int latin = LATIN.indexOf(sign);
            int cyrillic = CYRILLIC.indexOf(sign);
            other.append(latin >= 0 ? CYRILLIC.charAt(latin) : cyrillic >= 0 ? LATIN.charAt(cyrillic) : sign);
        }
        return other.toString();
    }

    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё";
}
