package org.zayavka.customer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zayavka.shared.Language;

/** The lists that can be imported, with the columns each knows, by the headings that people give them. */
public enum ImportKind {
    COMPANIES(Map.of("name", List.of("компания", "название", "наименование", "name", "company")), List.of("name")),
    CONTRACTS(
            Map.of(
                    "company", List.of("компания", "название компании", "company"),
                    "number", List.of("договор", "номер", "номер договора", "contract", "number"),
                    "login", List.of("логин", "login"),
                    "plan", List.of("план", "тариф", "plan"),
                    "noticeAddress", List.of("ящик", "почтовый ящик", "ящик договора", "mailbox", "notice address"),
                    "noticeToRequester", List.of("отвечать заявителю", "answer the requester"),
                    "validFrom", List.of("действует с", "начало", "valid from"),
                    "validUntil", List.of("действует до", "окончание", "valid until")),
            List.of("company", "number", "plan")),
    CONTACTS(
            Map.of(
                    "company", List.of("компания", "название компании", "company"),
                    "number", List.of("договор", "номер договора", "contract"),
                    "name", List.of("имя", "фио", "контакт", "name", "full name"),
                    "address", List.of("почта", "e-mail", "email", "электронная почта", "address"),
                    "phone", List.of("телефон", "phone"),
                    "language", List.of("язык", "language"),
                    "zone", List.of("часовой пояс", "time zone", "zone"),
                    "former", List.of("больше не обращается", "former")),
            List.of("name", "address"));

    private final Map<String, List<String>> headings;
    private final List<String> needed;

    ImportKind(Map<String, List<String>> headings, List<String> needed) {
        this.headings = headings;
        this.needed = needed;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ImportKind> ofCode(String code) {
        return List.of(values()).stream()
                .filter(kind -> kind.code().equals(code))
                .findAny();
    }

    /** The columns that must be there. */
    public List<String> needed() {
        return needed;
    }

    /** All columns with the heading that stands first, in Russian. */
    public Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        needed.forEach(field -> columns.put(field, heading(field)));
        headings.keySet().stream().sorted().forEach(field -> columns.putIfAbsent(field, heading(field)));
        return columns;
    }

    /** The headings to show for a field, the Russian and the English one: that of the reader's language first. */
    public List<String> headings(String field, Language reader) {
        var known = headings.getOrDefault(field, List.of(field));
        var english = known.stream().filter(ImportKind::isLatin).findFirst();
        var russian = known.stream().filter(heading -> !isLatin(heading)).findFirst();
        var first = reader == Language.EN ? english : russian;
        var second = reader == Language.EN ? russian : english;
        return Stream.of(first, second).flatMap(Optional::stream).toList();
    }

    private static boolean isLatin(String heading) {
        return heading.chars().allMatch(letter -> letter < 0x80);
    }

    private String heading(String field) {
        return headings.getOrDefault(field, List.of(field)).get(0);
    }

    Optional<String> field(String heading) {
        var plain = CustomerListsInDatabase.folded(heading).strip();
        return headings.entrySet().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).equals(plain)
                        || entry.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
