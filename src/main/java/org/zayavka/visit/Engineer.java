package org.zayavka.visit;

import java.util.Set;

/**
 * A field engineer.
 *
 * @param skills codes
 * @param areas codes; none for one who drives everywhere
 * @param homeArea where the day begins; empty when it does not matter
 * @param version as it was read
 */
public record Engineer(
        String login,
        String name,
        String phone,
        Set<String> skills,
        Set<String> areas,
        String homeArea,
        boolean active,
        int version) {

    public Engineer {
        skills = Set.copyOf(skills);
        areas = Set.copyOf(areas);
    }

    public boolean knows(String skill) {
        return skills.contains(skill);
    }

    public boolean serves(String area) {
        return areas.isEmpty() || areas.contains(area);
    }
}
