package org.zayavka.cockpit;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zayavka.figures.ReportScope;

/** Somebody who asks for figures: managers and heads see all, agents their own queues, the quality officer what was answered. */
record FigureReader(String login, Set<String> groups) {

    private static final String ADMINISTRATORS = "camunda-admin";
    private static final Set<String> SEE_ALL = Set.of("manager", "head", "director", ADMINISTRATORS);
    /** Groups that no ticket is queued for. Any other, also one added later, is a queue and its members are agents. */
    private static final Set<String> NO_QUEUES = Set.of("field", "secretary", "quality", "analyst", "rules");

    /** What requesters say of the work: the quality officer asked them, and sees it of the whole desk. */
    private static final Set<String> QUALITY = Set.of("quality", "voices");

    private static final Pattern LEAD = Pattern.compile("(-lead|Lead)$");

    boolean isAdministrator() {
        return groups.contains(ADMINISTRATORS);
    }

    /** Whether there is anything for them. */
    boolean maySee() {
        return seesAllReports() || isQualityOfficer();
    }

    /** Who has no queue sees what is named for their group, and nothing else. */
    boolean maySee(String report) {
        return seesAllReports() || isQualityOfficer() && QUALITY.contains(report);
    }

    boolean seesClaims() {
        return seesAll();
    }

    /** Of the report that is asked for. */
    ReportScope scope(String report) {
        var whole = seesAll() || isQualityOfficer() && QUALITY.contains(report);
        return whole ? ReportScope.all() : ReportScope.of(queues());
    }

    private boolean seesAllReports() {
        return seesAll() || !queues().isEmpty();
    }

    private boolean isQualityOfficer() {
        return groups.contains("quality");
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
