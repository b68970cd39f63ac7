/** Claims: written complaints that the director answers personally within the working days of the law (S3.10). */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "channel", "customer", "sla", "ticket", "visit"})
@org.jspecify.annotations.NullMarked
package org.zayavka.claim;
