package org.zayavka.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that stand in a reply without saying anything: its writer's, their company's, those of our people, also in the
 * other alphabet; with a name, job titles and lines with a phone or an address are a signature. Whole words alone are
 * names, and a word that may say something is one only next to a name that can't.
 */
final class Names {

    private static final Set<String> LEGAL_FORMS = Set.of(
            "ооо", "оао", "ао", "зао", "пао", "нао", "ип", "тоо", "ooo", "oao", "ao", "zao", "pao", "llc", "ltd", "inc",
            "gmbh", "plc", "corp", "co");

    /** They turn a sentence round, whoever bears them as a name. */
    private static final Set<String> NEVER = Set.of("не", "нет", "ни", "без", "но", "no", "not", "never", "but", "t");

    /** Surnames and companies may read like that; alone they are what was said. */
    private static final Set<String> TELLING = Set.of(
            ("беда проблема ошибка вопрос сбой отказ стоп плохо плохой хуже мимо горе шум пусто поздно мало опять снова"
                            + " еще ничего никак жду срочно помогите помощь работает работают все сломался сломалась"
                            + " сломалось сломано висит спасибо хорошо сайт почта принтер сервер связь"
                            + " help down broken broke lost slow bad fail failed error problem issue wait stop again"
                            + " still nothing works dead gone hang hold wrong urgent question off out")
                    .split(" "));

    private static final Pattern SENTENCE = Pattern.compile("[^\\r\\n.,;:!?…—–()]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{Lu})\\.(?=[ \\t\\u00a0]*\\p{Lu})");

    private static final String LABEL =
            "(?:телефон|тел|мобильный|моб|рабочий|раб|факс|почта|сайт|т|м|ф|e-?mail|mail|telephone|telegram|phone|tel"
                    + "|mobile|mob|cell|fax|website|web|site|whatsapp|t|m|p|e|w)(?!\\p{L})[.: \\t]*+";
    /** Each takes all it can at once: a long log without an end must not be tried in all ways. */
    private static final String REACHED_BY = "(?:\\+?\\(?\\d[\\d \\t()–-]{6,}+|[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++"
            + "|(?:https?://|www\\.)\\S++|@\\w{4,}+)";

    private static final String EXTENSION = "(?:[ \\t,]*+(?:доб|ext)[. \\t]*+\\d++)?+";
    /** A line with nothing but phones and addresses. */
    private static final Pattern CONTACT = Pattern.compile(
            "(?m)^[ \\t]*+(?:(?:" + LABEL + ")*+" + REACHED_BY + EXTENSION + "[ \\t,;|/]*+)++$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_READ = 50_000;

    private final Set<String> people = new HashSet<>();
    private final Set<String> initials = new HashSet<>();
    private final Set<String> company = new HashSet<>();
    /** How the names sound, by the alphabet in which they are not written. */
    private final Set<String> peopleInLatin = new HashSet<>();

    private final Set<String> peopleInCyrillic = new HashSet<>();
    private final Set<String> companyInLatin = new HashSet<>();
    private final Set<String> companyInCyrillic = new HashSet<>();

    /** @param company empty when not known */
    Names(Collection<String> people, String company) {
        people.forEach(name -> add(name, this.people));
        add(company, this.company);
        sounds(this.people, peopleInLatin, peopleInCyrillic);
        sounds(this.company, companyInLatin, companyInCyrillic);
        this.people.forEach(word -> initials.add(word.substring(0, 1)));
        peopleInLatin.forEach(sound -> initials.addAll(initialsOf(sound)));
    }

    /** «Юлия» is Yulia, Julia or Iulia. */
    private static Set<String> initialsOf(String sound) {
        return sound.startsWith("i") ? Set.of("i", "j", "y") : Set.of(sound.substring(0, 1));
    }

    private static void sounds(Set<String> names, Set<String> inLatin, Set<String> inCyrillic) {
        for (var name : names) {
            var sound = Latin.sound(name);
            // A short one is too much like a word.
            if (sound.length() > 2) {
                (Latin.isCyrillic(name) ? inLatin : inCyrillic).add(sound);
            }
        }
    }

    private static void add(String name, Set<String> to) {
        var words = WORD.matcher(normal(name));
        while (words.find()) {
            if (words.end() - words.start() > 1 && !NEVER.contains(words.group())) {
                to.add(words.group());
            }
        }
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
    }

    /** The text without the names; what stands around them stays. */
    String leftOut(String text) {
        if (people.isEmpty() && company.isEmpty()) {
            return text;
        }
        var read = text.substring(0, Math.min(text.length(), LONGEST_READ));
        var joined = INITIAL.matcher(Normalizer.normalize(read, Normalizer.Form.NFKC))
                .replaceAll(found -> initials.contains(normal(found.group(1))) ? "$1 " : "$1.");
        var name = firstName(joined);
        var plain = name < 0 ? joined : joined.substring(0, name) + withoutContacts(joined.substring(name));
        return SENTENCE.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(said(found.group(), name >= 0)));
    }

    /** Where the first name stands that has a line or a sentence of its own; -1 when none does. */
    private int firstName(String text) {
        return SENTENCE.matcher(text)
                .results()
                .filter(found -> isNameAlone(words(found.group())))
                .map(MatchResult::start)
                .findFirst()
                .orElse(-1);
    }

    private static String withoutContacts(String signature) {
        return CONTACT.matcher(signature).replaceAll(" ");
    }

    private String said(String sentence, boolean signed) {
        var words = words(sentence);
        if (words.isEmpty()) {
            return sentence;
        }
        var sayNothing = isNameAlone(words) || signed && JobTitles.areTitle(normal(words));
        return sayNothing ? " " : withoutFullNames(sentence, words);
    }

    /** A signature has a line of its own, or a sentence; so has whom a reply is for. */
    private boolean isNameAlone(List<Word> words) {
        var others = words.stream().filter(word -> !mayBeName(word)).toList();
        return words.stream().anyMatch(this::isName) && (others.isEmpty() || JobTitles.areTitle(normal(others)));
    }

    private static List<String> normal(List<Word> words) {
        return words.stream().map(Word::normal).toList();
    }

    private boolean mayBeName(Word word) {
        return isOfPerson(word) || isOfCompany(word) || LEGAL_FORMS.contains(word.normal);
    }

    private boolean isName(Word word) {
        return (isOfPersonInFull(word) || isOfCompany(word)) && !TELLING.contains(word.normal);
    }

    private boolean isOfCompany(Word word) {
        return company.contains(word.normal) || sounds(word, companyInLatin, companyInCyrillic);
    }

    private boolean isOfPersonInFull(Word word) {
        return people.contains(word.normal) || sounds(word, peopleInLatin, peopleInCyrillic);
    }

    private static boolean sounds(Word word, Set<String> inLatin, Set<String> inCyrillic) {
        var names = Latin.isCyrillic(word.normal) ? inCyrillic : inLatin;
        return !names.isEmpty()
                && word.capital
                && !NEVER.contains(word.normal)
                && names.contains(Latin.sound(word.normal));
    }

    private boolean isOfPerson(Word word) {
        return isOfPersonInFull(word) || (word.capital && initials.contains(word.normal));
    }

    private String withoutFullNames(String sentence, List<Word> words) {
        var left = new StringBuilder(sentence);
        int end = words.size();
        for (int at = words.size() - 1; at >= 0; at--) {
            if (at > 0 && isUnmistakable(words.get(at)) && isUnmistakable(words.get(at - 1))) {
                continue;
            }
            if (isUnmistakable(words.get(at)) && isLeftOut(words, at, end)) {
                left.replace(words.get(at).start, words.get(end - 1).end, " ");
            }
            end = at;
        }
        return left.toString();
    }

    private boolean isUnmistakable(Word word) {
        return isOfPerson(word) && !TELLING.contains(word.normal);
    }

    /** Two words of a name are one wherever they stand; a single word where the sentence ends, with a capital. */
    private boolean isLeftOut(List<Word> words, int from, int to) {
        if (to - from > 1) {
            return words.subList(from, to).stream().anyMatch(this::isName);
        }
        var word = words.get(from);
        return from > 0 && to == words.size() && word.capital && isName(word);
    }

    private static List<Word> words(String sentence) {
        var words = new ArrayList<Word>();
        var found = WORD.matcher(sentence);
        while (found.find()) {
            words.add(new Word(
                    normal(found.group()),
                    found.start(),
                    found.end(),
                    Character.isUpperCase(found.group().codePointAt(0))));
        }
        return words;
    }

    private record Word(String normal, int start, int end, boolean capital) {}
}
