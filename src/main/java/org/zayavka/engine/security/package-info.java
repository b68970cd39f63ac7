/** Who comes in by which door: Camunda's own filters for its pages, everything else closed until opened. */
@org.jspecify.annotations.NullMarked
package org.zayavka.engine.security;
