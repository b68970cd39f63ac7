/** The ticket: its number, state, conversation and the facts of its life. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "customer", "sla"})
@org.jspecify.annotations.NullMarked
package org.zayavka.ticket;
