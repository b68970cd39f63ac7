/** Finding tickets by what is known of them, and doing one thing with many of them. */
@org.jspecify.annotations.NullMarked
package org.zayavka.workplace.search;
