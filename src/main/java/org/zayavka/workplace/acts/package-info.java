/** The engineer's act of a field visit: a page for the phone, and its paper. */
@org.jspecify.annotations.NullMarked
package org.zayavka.workplace.acts;
