/** The shredder: what the desk forgets, and when. It alone knows the tables of all rooms, and only to delete. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
@org.jspecify.annotations.NullMarked
package org.zayavka.retention;
