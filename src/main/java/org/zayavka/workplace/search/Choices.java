package org.zayavka.workplace.search;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Mailboxes;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.shared.DeskSettings;
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

    Choices(DeskAccess access, DeskSettings desk, Mailboxes mailboxes, Colleagues colleagues) {
        this.access = access;
        this.desk = desk;
        this.mailboxes = mailboxes;
        this.colleagues = colleagues;
    }

    /** The queues that are theirs; all for those who read every ticket. */
    Set<String> queues(StaffMember who) {
        var all = Stream.concat(
                        Stream.of(LINE_2, desk.lineOf("support")),
                        departments().stream().map(desk::lineOf))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!access.scope(who).everything()) {
            all.retainAll(who.groups());
        }
        return all;
    }

    /** Those that have a mailbox, in their order. */
    Set<String> departments() {
        return mailboxes.all().stream().map(Mailbox::department).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The line that takes the tickets of a department. */
    public String lineOf(String department) {
        return desk.lineOf(department);
    }

    /** Names by login of those who work in these queues. */
    Map<String, String> colleagues(Set<String> queues) {
        return colleagues.members(queues);
    }
}
