package org.zayavka.customer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.EmailAddress;

/**
 * Guesses for the agent who links a stranger's ticket to a contact, the likeliest first: the company whose contract
 * is named, colleagues at the same mail domain, people of a similar name.
 */
@Component
class Candidates {

    private static final String CONTACT = "select " + CustomerRows.CONTACT + " from desk.contact p ";

    /** Each two neighbours with capitals: how people sign and introduce themselves. */
    private static final Pattern NAME = Pattern.compile("(?<!\\p{L})(?=(\\p{Lu}\\p{Ll}+[ \\t]+\\p{Lu}\\p{Ll}+))");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final int MOST_NAMES = 4;

    private final JdbcClient jdbc;
    private final CustomerSettings settings;

    Candidates(JdbcClient jdbc, CustomerSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    List<Contact> of(@Nullable EmailAddress sender, String text, int limit) {
        var found = new LinkedHashMap<ContactId, Contact>();
        add(found, byContract(text, limit), limit);
        if (sender != null && found.size() < limit && !settings.isPublic(sender.domain())) {
            add(found, byDomain(sender.domain(), limit), limit);
        }
        for (var name : namesIn(text)) {
            if (found.size() < limit) {
                add(found, byName(name, limit), limit);
            }
        }
        return List.copyOf(found.values());
    }

    private static void add(Map<ContactId, Contact> found, List<Contact> more, int limit) {
        more.stream().limit(Math.max(0, limit)).forEach(contact -> {
            if (found.size() < limit) {
                found.putIfAbsent(contact.id(), contact);
            }
        });
    }

    private List<Contact> byContract(String text, int limit) {
        var named = NamedContracts.in(text);
        if (named.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(CONTACT + """
                where not p.former and p.company in (
                    select t.company from desk.contract t
                    where t.number_key = any(:keys) or t.login_key = any(:keys) and t.login_key <> '')
                order by p.company, p.id limit :limit
                """)
                .param("keys", named.keys())
                .param("limit", limit)
                .query(CustomerRows::contact)
                .list();
    }

    private List<Contact> byDomain(String domain, int limit) {
        return jdbc.sql(CONTACT
                        + "where split_part(p.address, '@', 2) = :domain and not p.former order by p.id limit :limit")
                .param("domain", domain)
                .param("limit", limit)
                .query(CustomerRows::contact)
                .list();
    }

    /**
     * Names that hold the beginnings of both words: in any order of name and surname, in any grammatical case. Similarity
     * alone reads a fifth of a large register; it only sorts the first two hundred here.
     */
    private List<Contact> byName(String name, int limit) {
        var words = SPACE.split(name, 2);
        return jdbc.sql("select * from (" + CONTACT + """
                    where p.name like :first and p.name like :second and not p.former limit 200) p
                order by public.similarity(contact_name, :name) desc, contact_id limit :limit
                """)
                .param("name", name)
                .param("first", beginning(words[0]))
                .param("second", beginning(words[1]))
                .param("limit", limit)
                .query(CustomerRows::contact)
                .list();
    }

    private static String beginning(String word) {
        return "%" + word.substring(0, Math.max(Math.min(word.length(), 3), word.length() - 2)) + "%";
    }

    private static List<String> namesIn(String text) {
        var names = new ArrayList<String>();
        var match = NAME.matcher(text);
        while (names.size() < MOST_NAMES && match.find()) {
            names.add(match.group(1));
        }
        return names;
    }
}
