/** The conversation of a ticket in Tasklist: what was said, and what is being said. */
@org.jspecify.annotations.NullMarked
package org.zayavka.workplace.conversation;
