package org.zayavka.customer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** The contracts and logins that a text names (S5.2): «договор № 100-24», "login web1042". */
final class NamedContracts {

    /** Nobody names a contract after twenty thousand characters, and a log may be pasted into a letter. */
    private static final int LONGEST_TEXT = 20_000;

    /** A letter made of thousands of "договор" must not become a query of thousands. */
    private static final int MOST_MENTIONS = 10;

    /** «договор № 100 - 24» comes in up to five pieces. */
    private static final int MOST_PIECES = 5;

    /** A bare number shorter than this is a number of printers, not of a contract. */
    private static final int SHORTEST_BARE_KEY = 5;

    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:договор\\p{L}{0,3}|дог\\.|логин\\p{L}{0,2}|contract|agreement|login|username)"
                    + "\\s{0,3}(?:номер|number|no\\.?|№|#|n)?\\s{0,3}[:=\\-«\"]{0,2}\\s{0,3}(?:№|#)?"
                    + "([^\\r\\n]{1,60})");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern END_OF_MENTION = Pattern.compile("[,;:!?()«»\"<>]+.*$|\\.+$", Pattern.DOTALL);

    private final String text;
    private final List<String> keys;

    private NamedContracts(String text, List<String> keys) {
        this.text = text;
        this.keys = keys;
    }

    static NamedContracts in(String text) {
        var folded = ContractKeys.folded(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        var keys = new LinkedHashSet<String>();
        var mention = ANNOUNCED.matcher(folded);
        for (int i = 0; i < MOST_MENTIONS && mention.find(); i++) {
            keys.addAll(readings(mention.group(1).strip()));
            // "договор и логин web1042": what follows the first word may hold the second.
            mention.region(mention.start(1), folded.length());
        }
        return new NamedContracts(folded, List.copyOf(keys));
    }

    /** What may be the number or the login: each mention read with one, two and more pieces. */
    private static List<String> readings(String words) {
        var readings = new ArrayList<String>();
        var joined = new StringBuilder();
        var pieces = SPACES.split(words);
        for (int i = 0; i < pieces.length && i < MOST_PIECES; i++) {
            var piece = END_OF_MENTION.matcher(pieces[i]).replaceFirst("");
            joined.append(piece);
            if (!joined.isEmpty()) {
                readings.add(joined.toString());
            }
            if (piece.length() < pieces[i].length()) {
                break;
            }
        }
        return readings;
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    String[] keys() {
        return keys.toArray(String[]::new);
    }

    /** Whether the text names this contract: announced by a word, or bare where the key can be nothing else. */
    boolean includes(Contract contract) {
        return includes(ContractKeys.key(contract.number())) || includes(ContractKeys.key(contract.login()));
    }

    private boolean includes(String key) {
        if (key.isEmpty()) {
            return false;
        }
        return keys.contains(key) || (isUnmistakable(key) && hasWord(key));
    }

    private static boolean isUnmistakable(String key) {
        return key.length() >= SHORTEST_BARE_KEY && key.chars().anyMatch(Character::isDigit);
    }

    private boolean hasWord(String key) {
        return Pattern.compile("(?<![\\p{L}\\p{N}-])" + Pattern.quote(key) + "(?![\\p{L}\\p{N}-])")
                .matcher(text)
                .find();
    }
}
