package org.zayavka.customer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a surname that somebody states is that of a registered name, in whatever order its words stand. */
final class Surnames {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}-]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`]");
    private static final Pattern PATRONYMIC =
            Pattern.compile(".{2,}(?:ович|евич|ьич|мич|кич|овна|евна|ична|инична)|оглы|кызы");
    private static final Pattern LIKE_A_SURNAME = Pattern.compile(
            ".+(?:ов|ев|ин|ын|ова|ева|ина|ына|ский|цкий|ская|цкая|ых|их|енко|ко|ук|юк|чук|ян|дзе|швили)");
    /** Names that only end like surnames. */
    private static final Set<String> FIRST_NAMES =
            Set.of(("марина ирина нина полина екатерина кристина валентина галина алина арина карина регина зарина"
                            + " константин валентин мартин ангелина каролина василина сабина антонина дина лина лев"
                            + " ян марьян севастьян")
                    .split(" "));

    private Surnames() {}

    static boolean same(String stated, String registered) {
        var own = words(registered);
        var surnames = surnames(own);
        var left = new ArrayList<>(own);
        var met = false;
        for (var word : words(stated)) {
            met |= word.length() > 1 && surnames.contains(word) && left.contains(word);
            if (!take(word, left)) {
                return false;
            }
        }
        return met;
    }

    /** The longest word, by which a name is looked for; empty when there are only initials. */
    static Optional<String> longest(String stated) {
        return words(stated).stream()
                .filter(word -> word.length() > 1)
                .reduce((one, other) -> other.length() > one.length() ? other : one);
    }

    /** A word is one of the name's, or one of the two is the initial of the other. */
    private static boolean take(String word, List<String> left) {
        if (left.remove(word)) {
            return true;
        }
        var initial = left.stream()
                .filter(own -> own.length() == 1 && word.startsWith(own) || word.length() == 1 && own.startsWith(word))
                .findFirst();
        return initial.map(left::remove).orElse(false);
    }

    private static List<String> words(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
        return BETWEEN.splitAsStream(APOSTROPHES.matcher(plain).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> surnames(List<String> name) {
        var full = name.stream().filter(word -> word.length() > 1).toList();
        if (full.size() < 2) {
            return full;
        }
        var last = full.get(full.size() - 1);
        if (full.size() > 2 && PATRONYMIC.matcher(full.get(1)).matches()) {
            return List.of(last);
        }
        if (full.size() > 2 && PATRONYMIC.matcher(last).matches()) {
            return List.of(full.get(0));
        }
        if (last.codePoints()
                .noneMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.CYRILLIC)) {
            return List.of(last);
        }
        var likely = full.stream().filter(Surnames::isLikeOne).toList();
        return likely.size() == 1 ? likely : full;
    }

    private static boolean isLikeOne(String word) {
        return LIKE_A_SURNAME.matcher(word).matches() && !FIRST_NAMES.contains(word);
    }
}
