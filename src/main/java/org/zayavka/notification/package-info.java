/** The courier: who hears what, in which words. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "channel", "customer", "sla", "ticket", "visit", "claim", "billing", "quality"
        })
@org.jspecify.annotations.NullMarked
package org.zayavka.notification;
