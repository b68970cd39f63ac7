package org.zayavka.channel.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zayavka.channel.Person;
import org.zayavka.shared.EmailAddress;

/**
 * Address lists (RFC 5322 with its obsolete forms) as mailers really write them: commas in bare names, nested or
 * missing brackets, encoded words within quotes.
 */
final class Addresses {

    private static final Pattern BARE = Pattern.compile("[^\\s@<>,;:\"()\\[\\]]{1,64}@[^\\s@<>,;:\"()\\[\\]]{1,253}");
    private static final int MAX = 500;
    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LIST = 200_000;

    private final String hint;
    private final List<Person> found = new ArrayList<>();
    /** The beginning of a name that a bare comma cut off: {@code Petrov, Ivan <…>}. */
    private String pending = "";

    private Addresses(String hint) {
        this.hint = hint;
    }

    static List<Person> parse(List<String> values, String hint) {
        var addresses = new Addresses(hint);
        for (var value : values) {
            addresses.pending = "";
            split(CleanText.cut(value, LONGEST_LIST)).forEach(addresses::add);
        }
        return List.copyOf(addresses.found);
    }

    static Optional<Person> first(List<String> values, String hint) {
        return parse(values, hint).stream().findFirst();
    }

    private void add(String item) {
        if (found.size() >= MAX || item.isBlank() || item.length() > LONGEST) {
            pending = "";
            return;
        }
        var person = person(pending.isEmpty() ? item : pending + "," + item);
        if (person.isPresent()) {
            found.add(person.get());
            pending = "";
        } else {
            // A name has few commas; what goes on without an address is no name.
            pending = pending.length() > LONGEST_NAME ? "" : pending.isEmpty() ? item : pending + "," + item;
        }
    }

    private Optional<Person> person(String item) {
        var open = item.lastIndexOf('<');
        var close = item.indexOf('>', open + 1);
        if (open >= 0) {
            var inside = item.substring(open + 1, close < 0 ? item.length() : close);
            var address = address(inside);
            if (address.isPresent()) {
                return address.map(right -> new Person(right, name(item.substring(0, open), item.substring(open))));
            }
        }
        // What stands in brackets and is no address must not lend its last word to be one.
        var decoded = HeaderText.decode(item.replaceAll("<[^<>]*[@\\s][^<>]*>", " "), hint);
        var bare = BARE.matcher(decoded);
        if (!bare.find()) {
            return Optional.empty();
        }
        return EmailAddress.parse(trimmed(bare.group()))
                .map(address -> new Person(address, name(decoded.substring(0, bare.start()), decoded)));
    }

    private static Optional<EmailAddress> address(String inside) {
        var text = inside.strip();
        // A route (<@relay:a@b>) is obsolete since 2001 and means nothing.
        if (text.startsWith("@") && text.contains(":")) {
            text = text.substring(text.indexOf(':') + 1);
        }
        if (text.toLowerCase(java.util.Locale.ROOT).startsWith("mailto:")) {
            text = text.substring(7);
        }
        return EmailAddress.parse(trimmed(text));
    }

    private static String trimmed(String address) {
        return address.strip().replaceAll("^['\\s]+|['.\\s]+$", "");
    }

    private String name(String before, String rest) {
        var name = before.strip();
        var comment = rest.replaceFirst("^<[^>]*>", "").strip();
        if (name.isEmpty() && comment.startsWith("(")) {
            name = comment.replaceAll("^\\(|\\)$", "");
        } else if (name.isEmpty()) {
            var bracket = comment.indexOf('(');
            name = bracket < 0 ? "" : comment.substring(bracket + 1).replaceAll("\\)\\s*$", "");
        }
        var decoded = HeaderText.decode(unescaped(name), hint).strip();
        return CleanText.line(unquoted(unquoted(decoded)), 200);
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\([\"\\\\])", "$1");
    }

    private static String unquoted(String text) {
        var name = text.strip();
        var quoted = name.length() >= 2
                && (name.charAt(0) == '"' || name.charAt(0) == '\'')
                && name.charAt(name.length() - 1) == name.charAt(0);
        return quoted ? name.substring(1, name.length() - 1).strip() : name;
    }

    /** Splits at commas and semicolons outside of quotes, brackets, comments; drops the names of groups. */
    private static List<String> split(String value) {
        var items = new ArrayList<String>();
        var start = 0;
        var quoted = false;
        var depth = 0;
        for (var at = 0; at < value.length(); at++) {
            var c = value.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '<')) {
                depth++;
            } else if (!quoted && depth > 0 && (c == ')' || c == '>')) {
                depth--;
            } else if (!quoted && depth == 0 && (c == ',' || c == ';' || c == ':')) {
                if (c != ':') {
                    items.add(value.substring(start, at));
                }
                start = at + 1;
            }
        }
        items.add(value.substring(start));
        // A quote or bracket that nobody closed swallowed the commas: cut at them all instead.
        return quoted || depth > 0 ? List.of(value.split("[,;]")) : items;
    }
}
