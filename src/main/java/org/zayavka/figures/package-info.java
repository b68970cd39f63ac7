/** The managers' figures: a read model kept by the facts of tickets, and the reports made of it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "sla"})
@org.jspecify.annotations.NullMarked
package org.zayavka.figures;
