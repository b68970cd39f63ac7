/** The cash desk: the price list of work outside the contract, what was charged by it, and the acts of field visits. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "customer", "sla", "ticket", "visit"})
@org.jspecify.annotations.NullMarked
package org.zayavka.billing;
