/** The plan of visits as a pure function: records in, plan out; no SQL, no engine, no clock of its own. */
@org.jspecify.annotations.NullMarked
package org.zayavka.visit.planning;
