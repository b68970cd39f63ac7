/** Quality for the staff: what the forms of the quality officer and of a bad rating show. */
@org.jspecify.annotations.NullMarked
package org.zayavka.workplace.quality;
