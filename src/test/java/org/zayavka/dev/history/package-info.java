/**
 * An invented past for looking at reports and for measuring: tickets as a desk would have had them, made from a seed, so
 * that the same question always gets the same answer.
 */
@org.jspecify.annotations.NullMarked
package org.zayavka.dev.history;
