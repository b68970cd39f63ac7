/** What requesters say of the desk's work: ratings by link, and the calls of the quality officer. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "customer", "sla", "ticket"})
@org.jspecify.annotations.NullMarked
package org.zayavka.quality;
