package org.zayavka.channel.mail.reading;

import static java.util.Map.entry;

import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Which of the four 8-bit Cyrillic charsets makes the most Russian of some bytes.
 *
 * <p>Reading koi8-r as windows-1251 still gives letters, but in pairs that Russian hardly has and with capitals in the
 * middle of words. So pairs of neighbours are counted: usual ones for, unusual ones against.
 */
final class CyrillicGuess {

    private static final List<Charset> CANDIDATES = List.of(
            Charset.forName("windows-1251"),
            Charset.forName("KOI8-U"),
            Charset.forName("IBM866"),
            Charset.forName("ISO-8859-5"));

    /** Which letters usually follow a letter in Russian words; the rest of the 1024 pairs is rare. */
    private static final Map<Character, String> FOLLOWERS = Map.ofEntries(
            entry('а', "бвгдежзийклмнпрстуфхцчшщюя"),
            entry('б', "аеилноруыяюьщсв"),
            entry('в', "аевилнорстуыкшздяьпчмх"),
            entry('г', "аеилоурдн"),
            entry('д', "адеилнорувыьясжкц"),
            entry('е', "бвгдежзийклмнопрстуфхцчшщюе"),
            entry('ж', "адеинкуь"),
            entry('з', "авдеилмноруыяьбг"),
            entry('и', "абвгдежзийклмнопрстфхцчшщюя"),
            entry('й', "стнкшчдлм"),
            entry('к', "аеилоруствнц"),
            entry('л', "аеиклноуыьюясж"),
            entry('м', "аеилмнопуыьяс"),
            entry('н', "аеиностуыькгдяцчщ"),
            entry('о', "бвгдежзийклмнопрстуфхцчшщюя"),
            entry('п', "аеилоруыятьп"),
            entry('р', "аеивгдкмностуыьяюшхбжчщ"),
            entry('с', "аеиклмнопрстувьяычшх"),
            entry('т', "аеиовнрстуыькялю"),
            entry('у', "бвгджзйклмнпрстфхчшщюе"),
            entry('ф', "аиоеурт"),
            entry('х', "аонирвле"),
            entry('ц', "аеиыу"),
            entry('ч', "аеинкутьш"),
            entry('ш', "аеиклноуьт"),
            entry('щ', "аеиун"),
            entry('ъ', "ея"),
            entry('ы', "бвгдейклмнпрстхчшюж"),
            entry('ь', "внзкмстюяшеибчщдлг"),
            entry('э', "тлкнф"),
            entry('ю', "тщчдбсл"),
            entry('я', "вдежзмнстхлщютпчр"));

    private static final BitSet USUAL = usualPairs();
    private static final int SAMPLE = 20_000;

    private CyrillicGuess() {}

    /** @param likelihood about 1 for Russian, below 0.35 for anything else */
    record Guess(Charset charset, double likelihood) {}

    static Guess of(byte[] bytes) {
        var best = new Guess(CANDIDATES.get(0), Double.NEGATIVE_INFINITY);
        for (var charset : CANDIDATES) {
            var likelihood = likelihood(bytes, charset);
            if (likelihood > best.likelihood() + 1e-9) {
                best = new Guess(charset, likelihood);
            }
        }
        return best;
    }

    /** How Russian the bytes read in a charset, per byte outside ASCII; 0 when there is none. */
    static double likelihood(byte[] bytes, Charset charset) {
        var first = firstOutsideAscii(bytes);
        var text = new String(bytes, first, Math.min(bytes.length - first, SAMPLE), charset);
        var score = 0.0;
        var count = 0;
        var before = ' ';
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= 0x80) {
                count++;
            }
            score += score(before, c);
            before = c;
        }
        return count == 0 ? 0 : score / count;
    }

    private static int firstOutsideAscii(byte[] bytes) {
        for (var at = 0; at < bytes.length; at++) {
            if (bytes[at] < 0) {
                // The letter before it belongs to the same word.
                return Math.max(0, at - 1);
            }
        }
        return 0;
    }

    private static double score(char before, char c) {
        if (!isRussian(c)) {
            if (c >= 0x80) {
                return ordinary(c) ? 0 : -1.5;
            }
            return isRussian(before) && Character.isLetter(c) ? -2 : 0;
        }
        if (!isRussian(before)) {
            return before < 0x80 && Character.isLetter(before) ? -2 : 0.5;
        }
        if (Character.isLowerCase(before) && Character.isUpperCase(c)) {
            return -2;
        }
        if (!USUAL.get(pair(before, c))) {
            return -2;
        }
        // Russians seldom write ё, but in other charsets its byte is a frequent letter.
        var rare = Character.isUpperCase(c) || c == 'ё' || before == 'ё';
        return rare ? 0.8 : 1;
    }

    private static boolean ordinary(char c) {
        return "«»№—–…„“”’‘•\u00A0§°іїєґІЇЄҐ".indexOf(c) >= 0;
    }

    private static boolean isRussian(char c) {
        return (c >= 'А' && c <= 'я') || c == 'ё' || c == 'Ё';
    }

    private static int pair(char first, char second) {
        return letter(first) * 32 + letter(second);
    }

    private static int letter(char c) {
        var lower = Character.toLowerCase(c);
        return (lower == 'ё' ? 'е' : lower) - 'а';
    }

    private static BitSet usualPairs() {
        var usual = new BitSet(1024);
        FOLLOWERS.forEach((first, seconds) -> seconds.chars().forEach(second -> usual.set(pair(first, (char) second))));
        return usual;
    }
}
