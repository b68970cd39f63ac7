@org.jspecify.annotations.NullMarked
package org.zayavka.call.process;
