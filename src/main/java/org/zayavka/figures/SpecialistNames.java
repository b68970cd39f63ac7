package org.zayavka.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Whom of ours the owner of a claim means (S3.10): «Зимин», «Ф. Зимину» and «Зимин Фёдор» are one person. What could be
 * two people's name, or is nobody's, stays as it was written.
 */
final class SpecialistNames {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}-]+");
    private static final Pattern PATRONYMIC =
            Pattern.compile(".{2,}(?:ович|евич|ьич|мич|кич|овна|евна|ична)(?:а|у|ем|ей|ой|ы|е)?");
    private static final Pattern ENDING =
            Pattern.compile("(?<=.{3})(?:ого|его|ому|ему|ым|им|ом|ем|ой|ей|ою|ая|яя|ую|юю|ий|ый|а|я|у|ю|е|ы|и)$");
    private static final Set<String> TITLES =
            Set.of(("инженер инженера специалист специалиста мастер мастера сотрудник сотрудника оператор оператора"
                            + " на выездной господин г-н госпожа г-жа ваш engineer specialist mr mrs ms")
                    .split(" "));

    private final List<Person> people;

    /** @param names by login */
    SpecialistNames(Map<String, String> names) {
        people = names.values().stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> new Person(name, words(name)))
                .toList();
    }

    /** The name of ours; what was written where it means nobody, or more than one. */
    String of(String written) {
        var words = words(written);
        var exact = meant(words, String::equals);
        var found = exact.isEmpty() ? meant(words, SpecialistNames::isSame) : exact;
        return found.size() == 1 ? found.get(0).name() : written.strip();
    }

    private List<Person> meant(List<String> words, BiPredicate<String, String> same) {
        return people.stream().filter(person -> person.fits(words, same)).toList();
    }

    /** Apart from the ending that the case of a sentence gives it. */
    private static boolean isSame(String one, String other) {
        return stem(one).equals(stem(other));
    }

    private static String stem(String word) {
        return ENDING.matcher(word).replaceFirst("");
    }

    private static List<String> words(String name) {
        return BETWEEN.splitAsStream(name.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private record Person(String name, List<String> words) {

        private String surname() {
            return words.get(words.size() - 1);
        }

        private Collection<String> others() {
            return words.subList(0, words.size() - 1);
        }

        /** The surname, and nothing that contradicts the rest of the name. */
        boolean fits(List<String> said, BiPredicate<String, String> same) {
            var rest = new ArrayList<>(said);
            var surname =
                    said.stream().filter(word -> same.test(word, surname())).findFirst();
            if (surname.isEmpty()) {
                return false;
            }
            rest.remove(surname.get());
            rest.removeIf(
                    word -> TITLES.contains(word) || PATRONYMIC.matcher(word).matches());
            var full = rest.stream().filter(word -> word.length() > 1).toList();
            if (!full.isEmpty()) {
                return full.stream().allMatch(word -> others().stream().anyMatch(own -> isSame(own, word)));
            }
            return rest.isEmpty() || others().stream().anyMatch(own -> own.startsWith(rest.get(0)));
        }
    }
}
