/** The staff: what the forms of Tasklist show, the queue page and the page of a ticket. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "channel",
            "customer",
            "sla",
            "ticket",
            "visit",
            "billing",
            "ticket :: process",
            "intake",
            "engine",
            "notification",
            "knowledge",
            "privacy",
            "retention",
            "call",
            "quality",
            "claim"
        })
@org.jspecify.annotations.NullMarked
package org.zayavka.workplace;
