/** Companies, their contracts and contacts; answers who a sender is and what they may ask. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package org.zayavka.customer;
