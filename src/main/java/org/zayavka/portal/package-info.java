/** The customers' own pages: what they see and change without a login, by a link that we signed. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "customer", "sla", "ticket", "visit", "claim", "billing", "quality"})
@org.jspecify.annotations.NullMarked
package org.zayavka.portal;
