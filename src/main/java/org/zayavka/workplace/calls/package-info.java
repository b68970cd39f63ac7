/** Phone calls for the staff: what the operator's forms show, who calls, the calls that were taken. */
@org.jspecify.annotations.NullMarked
package org.zayavka.workplace.calls;
