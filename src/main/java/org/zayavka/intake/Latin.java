package org.zayavka.intake;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Russian names in Latin letters: there are many ways to spell them (ГОСТ 7.79, passports of different years, habit), so
 * a spelling is reduced to what all of them have in common.
 */
final class Latin {

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "e"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "i"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "iu"),
            Map.entry('я', "ia"));

    /** In this order: the longer spelling first. */
    private static final List<Map.Entry<Pattern, String>> SAME = List.of(
            same("shch|sch", "sh"),
            same("tch", "ch"),
            same("kh", "h"),
            same("tz|cz", "ts"),
            same("ks", "x"),
            same("w", "v"),
            same("[yj]", "i"),
            same("ie|io", "e"),
            same("ii+", "i"),
            same("nder$", "ndr"));

    private Latin() {}

    private static Map.Entry<Pattern, String> same(String spelling, String as) {
        return Map.entry(Pattern.compile(spelling), as);
    }

    static boolean isCyrillic(String word) {
        return CYRILLIC.matcher(word).find();
    }

    /** @param word in lower case, of either alphabet */
    static String sound(String word) {
        var latin = new StringBuilder();
        word.chars().forEach(c -> latin.append(LETTERS.getOrDefault((char) c, String.valueOf((char) c))));
        var sound = latin.toString();
        for (var rule : SAME) {
            sound = rule.getKey().matcher(sound).replaceAll(rule.getValue());
        }
        return sound;
    }
}
