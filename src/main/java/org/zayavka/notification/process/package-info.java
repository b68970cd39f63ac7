/** The steps of the processes that write to people. */
@org.jspecify.annotations.NullMarked
package org.zayavka.notification.process;
