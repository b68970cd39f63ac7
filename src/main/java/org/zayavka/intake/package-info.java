/** The reception: what a message is, whose it is, which ticket it belongs to. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "channel", "customer", "ticket"})
@org.jspecify.annotations.NullMarked
package org.zayavka.intake;
