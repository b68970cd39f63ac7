package org.zayavka.ticket;

/**
 * Who stands before a ticket in its queue.
 *
 * @param all how many
 * @param roundTheClock how many of them are served at any hour: only they are before it while the queue is closed
 */
public record Ahead(int all, int roundTheClock) {}
