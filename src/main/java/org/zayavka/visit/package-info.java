/** The field visits: what they need, when and by whom they are made, and who moves for whom. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "customer", "sla", "ticket", "ticket :: process"})
@org.jspecify.annotations.NullMarked
package org.zayavka.visit;
