/** Phone calls: who calls, whether they are helped by phone, what came of it; none is lost. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "channel", "customer", "sla", "ticket", "visit"})
@org.jspecify.annotations.NullMarked
package org.zayavka.call;
