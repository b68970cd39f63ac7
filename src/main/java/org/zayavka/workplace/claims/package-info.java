/** Claims for the staff: the register, the page of a claim, its scans and papers, and who stands in for the director. */
@org.jspecify.annotations.NullMarked
package org.zayavka.workplace.claims;
