package org.zayavka.workplace.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Mailboxes;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Language;
import org.zayavka.ticket.Categories;
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.DeskAccess;
import org.zayavka.workplace.StaffMember;

/** What a person can choose among on the page. */
@Component
class Choices {

    /** Where line 1 does not know further. */
    private static final String LINE_2 = "line2";

    private final DeskAccess access;
    private final DeskSettings desk;
    private final Mailboxes mailboxes;
    private final Colleagues colleagues;
    private final Categories categories;

    Choices(DeskAccess access, DeskSettings desk, Mailboxes mailboxes, Colleagues colleagues, Categories categories) {
        this.access = access;
        this.desk = desk;
        this.mailboxes = mailboxes;
        this.colleagues = colleagues;
        this.categories = categories;
    }

    /** The queues that are theirs; all for those who read every ticket. */
    Set<String> queues(StaffMember who) {
        var all = allQueues();
        if (!access.scope(who).everything()) {
            all.retainAll(who.groups());
        }
        return all;
    }

    /** Where tickets can go. */
    Set<String> allQueues() {
        return Stream.concat(
                        Stream.of(LINE_2, desk.lineOf("support")),
                        mailboxes.all().stream().map(Mailbox::department).map(desk::lineOf))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What tickets can be about: names by code, in the order in which the desk offers them. */
    Map<String, String> categories(Language language) {
        var names = new LinkedHashMap<String, String>();
        categories.all().forEach(category -> names.put(category.code(), category.name(language)));
        return names;
    }

    /** Names by login of those who work in these queues. */
    Map<String, String> colleagues(Set<String> queues) {
        var names = new TreeMap<String, String>();
        queues.stream()
                .flatMap(queue -> colleagues.inGroup(queue).stream())
                .forEach(colleague -> names.put(colleague.login(), colleague.name()));
        return names;
    }
}
