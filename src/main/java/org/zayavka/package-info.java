/** The house: its front door, and the look whether all is there before it opens. */
@org.jspecify.annotations.NullMarked
package org.zayavka;
