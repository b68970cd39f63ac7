package org.zayavka.visit.planning;

import java.util.List;
import java.util.Set;

/**
 * An engineer as the planners see them.
 *
 * @param homeArea where the day's way begins and ends
 * @param free when they work: the hours of visits without their absences
 */
public record PlannedEngineer(
        String login, Set<String> skills, Set<String> areas, String homeArea, List<Stretch> free) {}
