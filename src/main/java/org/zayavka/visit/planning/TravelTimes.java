package org.zayavka.visit.planning;

import java.time.Duration;

/** How long the way from one area to another takes; within an area too. */
@FunctionalInterface
public interface TravelTimes {

    Duration between(String from, String to);
}
