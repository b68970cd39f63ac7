/** The pages on which staff keep customers, calendars and settings. */
@org.jspecify.annotations.NullMarked
package org.zayavka.workplace.register;
