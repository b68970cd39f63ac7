package org.zayavka.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What an operator typed, as one question to the register. */
final class CallerSearch {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0,;]+");
    private static final Pattern PHONE = Pattern.compile("[+\\d(][-+()\\d\\s\\u00a0.]*");
    private static final int MOST_WORDS = 5;
    private static final int MOST_LETTERS = 80;
    private static final int MOST = 40;

    private final Map<String, Object> params = new HashMap<>();
    private final List<String> ways = new ArrayList<>();

    private CallerSearch() {}

    static CallerSearch of(String typed) {
        var search = new CallerSearch();
        var text = typed.strip();
        text = text.substring(0, Math.min(text.length(), MOST_LETTERS));
        if (text.codePoints().filter(Character::isLetterOrDigit).count() < 2) {
            return search;
        }
        search.byContract(text);
        if (PHONE.matcher(text).matches()) {
            search.byPhone(text);
        } else {
            search.byWords(SPACES.splitAsStream(CustomerListsInDatabase.folded(text))
                    .filter(word -> !word.isEmpty())
                    .limit(MOST_WORDS)
                    .toList());
        }
        return search;
    }

    boolean isEmpty() {
        return ways.isEmpty();
    }

    Map<String, Object> params() {
        return params;
    }

    /** Contacts with how likely each is meant, and the contract where one was named. */
    String found() {
        return String.join("\nunion all\n", ways);
    }

    private void byContract(String text) {
        params.put("key", escaped(ContractKeys.key(text)) + "%");
        params.put("said", escaped(ContractKeys.said(text)) + "%");
        ways.add("""
                (select p.id, t.id as contract, 0 as place
                   from (select id, company from desk.contract
                          where (number_key like :key or number_said like :said
                                 or login_key like :key and login_key <> '')
                            and :today between valid_from and valid_until
                          order by length(number_key), number_key limit 10) t
                   join desk.contact p on p.company = t.company and not p.former limit %d)""".formatted(MOST));
    }

    private void byPhone(String text) {
        var rows = PhoneDigits.searched(text);
        if (!rows.isEmpty()) {
            params.put("phones", rows.stream().map(row -> "%" + row + "%").toArray(String[]::new));
            ways.add("""
                    (select p.id, null::bigint, 1 from desk.contact p
                      where p.search_key like any(:phones) and not p.former limit %d)""".formatted(MOST));
        }
    }

    /** Words without digits begin a word of the name; the others begin the number of a contract. */
    private void byWords(List<String> words) {
        var names = words.stream().filter(word -> !hasDigit(word)).toList();
        var numbers = words.stream().filter(CallerSearch::hasDigit).toList();
        if (names.isEmpty()) {
            return;
        }
        var where = new StringBuilder("not p.former");
        for (int i = 0; i < names.size(); i++) {
            name(names.get(i), i, where);
        }
        if (numbers.isEmpty()) {
            // First those whose name begins so; the others unsorted, or a frequent name would be sought row by row.
            ways.add(("(select p.id, null::bigint, 2 from desk.contact p where p.name_key like :first0 and %s"
                            + " order by p.name_key limit %d)")
                    .formatted(where, MOST));
            ways.add("(select p.id, null::bigint, 3 from desk.contact p where %s limit %d)".formatted(where, MOST));
            return;
        }
        params.put("number", escaped(ContractKeys.said(numbers.get(0))) + "%");
        ways.add("""
                (select p.id, t.id, 0 from desk.contract t join desk.contact p on p.company = t.company
                  where t.number_said like :number and :today between t.valid_from and t.valid_until and %s limit %d)""".formatted(where, MOST));
    }

    /** A word begins like that; the one before it ends with the space that the index of trigrams knows. */
    private void name(String word, int place, StringBuilder where) {
        params.put("first" + place, escaped(word) + "%");
        params.put("next" + place, "% " + escaped(word) + "%");
        where.append(" and (p.search_key like :first%1$d or p.search_key like :next%1$d)".formatted(place));
    }

    private static boolean hasDigit(String word) {
        return word.codePoints().anyMatch(Character::isDigit);
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
