package org.zayavka.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people remember of a row and type into a search box, as a condition on its column {@code search_key}: lower-case
 * text without ё, phones as digits alone.
 */
public final class SearchWords {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0,]+");
    private static final Pattern PHONE = Pattern.compile("[-+()\\d\\s\\u00a0.]*\\d[-+()\\d\\s\\u00a0.]*");
    private static final Pattern TICKET = Pattern.compile("\\s*[№#]\\s*(\\d{1,18})\\s*");
    private static final int PHONE_DIGITS = 10;
    private static final int MOST_WORDS = 8;
    private static final int STEM = 5;
    private static final Pattern WORD = Pattern.compile("\\p{IsCyrillic}{6,}");

    private SearchWords() {}

    /** The number of "№ 1001" or "#1001"; empty when something else is looked for. */
    public static OptionalLong ticket(String query) {
        var ticket = TICKET.matcher(query);
        return ticket.matches() ? OptionalLong.of(Long.parseLong(ticket.group(1))) : OptionalLong.empty();
    }

    /**
     * All words, in any order; a phone is found however it was written.
     *
     * @param params the condition adds its parameters here: {@code word0}, {@code word1}, …, {@code typed}
     * @return SQL, true for an empty query
     */
    public static String condition(String query, Map<String, Object> params) {
        var typed = query.strip();
        if (!PHONE.matcher(typed).matches()) {
            return words(
                    Arrays.stream(SPACES.split(typed))
                            .filter(word -> !word.isEmpty())
                            .toList(),
                    params);
        }
        // The number of a contract may read like a phone.
        params.put("typed", like(typed));
        return "(" + words(List.of(phone(typed)), params) + " or search_key like :typed)";
    }

    /** The same, and a word with another ending is found by its beginning: "зимина" finds "Зимин". */
    public static String stemmed(String query, Map<String, Object> params) {
        return condition(
                Arrays.stream(SPACES.split(query.strip()))
                        .map(SearchWords::stem)
                        .collect(Collectors.joining(" ")),
                params);
    }

    private static String stem(String word) {
        return WORD.matcher(word).matches() ? word.substring(0, STEM) : word;
    }

    private static String words(List<String> words, Map<String, Object> params) {
        var where = new StringBuilder("true");
        for (int i = 0; i < Math.min(words.size(), MOST_WORDS); i++) {
            params.put("word" + i, like(words.get(i)));
            where.append(" and search_key like :word").append(i);
        }
        return where.toString();
    }

    /** The last ten digits: people write +7, 8 or nothing before them. */
    private static String phone(String typed) {
        var digits = typed.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
    }

    private static String like(String word) {
        return "%" + word.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
