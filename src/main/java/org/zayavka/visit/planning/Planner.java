package org.zayavka.visit.planning;

/** Finds a place for every visit that can have one; never breaks a rule of {@link PlaceRules}, never loses a visit. */
public interface Planner {

    Plan plan(Problem problem);
}
