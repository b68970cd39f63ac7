/**
 * Personal data (152-FZ): what the desk knows of a person, handed over and erased. Like the shredder it knows the tables
 * of all rooms: a person's traces lie in each of them.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "channel", "retention"})
@org.jspecify.annotations.NullMarked
package org.zayavka.privacy;
