/** Production calendar, business time, service levels, and deadlines as a pure function of events. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package org.zayavka.sla;
