@org.jspecify.annotations.NullMarked
package org.zayavka.claim.process;
