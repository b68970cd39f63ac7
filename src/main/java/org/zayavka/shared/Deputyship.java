package org.zayavka.shared;

/** Who stands in for the members of a group today, by an appointment. */
@FunctionalInterface
public interface Deputyship {

    boolean standsInFor(String group, String person);
}
