package org.zayavka.cockpit;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zayavka.figures.ReportScope;

/** Somebody who asks for figures: managers and heads see all, agents their own queues. */
record FigureReader(String login, Set<String> groups) {

    private static final String ADMINISTRATORS = "camunda-admin";
    private static final Set<String> SEE_ALL = Set.of("manager", "head", "director", ADMINISTRATORS);
    /** Groups that no ticket is queued for. Any other, also one added later, is a queue and its members are agents. */
    private static final Set<String> NO_QUEUES = Set.of("field", "secretary", "quality", "analyst", "rules");

    private static final Pattern LEAD = Pattern.compile("(-lead|Lead)$");

    boolean isAdministrator() {
        return groups.contains(ADMINISTRATORS);
    }

    boolean maySee() {
        return seesAll() || !queues().isEmpty();
    }

    ReportScope scope() {
        return seesAll() ? ReportScope.all() : ReportScope.of(queues());
    }

    private boolean seesAll() {
        return groups.stream().anyMatch(SEE_ALL::contains);
    }

    /** The lead of a queue sees what its agents see. */
    private Set<String> queues() {
        return groups.stream()
                .filter(group -> !NO_QUEUES.contains(group))
                .map(group -> LEAD.matcher(group).replaceFirst(""))
                .collect(Collectors.toUnmodifiableSet());
    }
}
