/** The hall: what came in and what goes out, each a row that is committed before anything is done with it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package org.zayavka.channel;
