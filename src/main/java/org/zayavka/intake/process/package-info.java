/** The reception's steps in the process, and the one class that talks to the engine. */
@org.jspecify.annotations.NullMarked
package org.zayavka.intake.process;
