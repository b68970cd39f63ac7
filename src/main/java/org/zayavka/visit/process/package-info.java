/** The visits' steps in the processes, and the one class that talks to the engine. */
@org.springframework.modulith.NamedInterface("process")
@org.jspecify.annotations.NullMarked
package org.zayavka.visit.process;
